using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Speakers;

/// <summary>
/// The people whom headline and standfirst name in full. The text itself may call them by the surname only, and may name somebody else of that surname in full
/// later: then who is meant is whom the lead named.
/// </summary>
internal sealed class LeadNames
{
    /// <summary>More people than these no lead names.</summary>
    private const int Most = 8;

    /// <summary>Longer rows of capitals are a headline, not a name.</summary>
    private const int LongestName = 4;

    private static readonly LeadNames None = new();
    private readonly List<LeadName> names = [];

    private LeadNames()
    {
    }

    private LeadNames(string lead, SpeechLexicon lexicon)
    {
        int at = 0;
        while (at < lead.Length && names.Count < Most)
        {
            int end = EndOfRow(lead, at, lexicon, out int words, out int last);
            if (words is >= 2 and <= LongestName) Add(lead, at, end, last, lexicon);
            at = Math.Max(end, at + 1);
        }
    }

    public int Count => names.Count;

    /// <summary>The entity that each name belongs to, -1 while none does.</summary>
    public int[] Bearers { get; } = [-1, -1, -1, -1, -1, -1, -1, -1];

    public ref readonly LeadName this[int index] => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(names)[index];

    /// <summary>Reads the names of a lead in the language of the story.</summary>
    public static LeadNames Of(string? lead, SpeechLexicon lexicon) => lead is null ? None : new LeadNames(lead, lexicon);

    /// <summary>The only one of this surname; -1 where there is none, or are several.</summary>
    public int Find(ReadOnlySpan<char> surname)
    {
        int found = -1;
        for (int i = 0; i < names.Count; i++)
        {
            if (!surname.Equals(names[i].Surname, StringComparison.OrdinalIgnoreCase)) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    private void Add(string lead, int start, int end, int last, SpeechLexicon lexicon)
    {
        int firstEnd = start;
        while (firstEnd < end && !char.IsWhiteSpace(lead[firstEnd])) firstEnd++;
        var traits = lexicon.Words.Find(lead.AsSpan(start, firstEnd - start)).Person & PersonTraits.AnyName;
        if (traits == PersonTraits.None) return;
        string full = lead[start..end];
        foreach (var known in names)
            if (known.Full == full) return;
        names.Add(new LeadName(full, lead[last..end], (sbyte)(traits == PersonTraits.FemaleName ? 1 : traits == PersonTraits.MaleName ? -1 : 0)));
    }

    /// <summary>Behind a row of words with capitals, small words of names between them; <paramref name="last"/> gets where its last word begins.</summary>
    private static int EndOfRow(string lead, int start, SpeechLexicon lexicon, out int words, out int last)
    {
        words = 0;
        last = start;
        int end = start, at = start;
        while (at < lead.Length)
        {
            int wordEnd = at;
            while (wordEnd < lead.Length && (char.IsLetter(lead[wordEnd]) || (lead[wordEnd] is '-' or '\'' or '’' && wordEnd > at))) wordEnd++;
            if (wordEnd == at) return end;
            bool capital = char.IsUpper(lead[at]);
            if (!capital && !(words > 0 && (lexicon.Words.Find(lead.AsSpan(at, wordEnd - at)).Traits & WordTraits.Particle) != 0)) return words > 0 ? end : wordEnd;
            if (capital)
            {
                words++;
                last = at;
                end = wordEnd;
            }
            if (wordEnd >= lead.Length || lead[wordEnd] != ' ') return Math.Max(end, wordEnd);
            at = wordEnd + 1;
        }
        return end;
    }
}

/// <summary>A full name of a lead.</summary>
/// <param name="Full">As written.</param>
/// <param name="Surname">Its last word.</param>
/// <param name="Female">1 for a woman, -1 for a man, by the given name; 0 where it does not tell.</param>
internal readonly record struct LeadName(string Full, string Surname, sbyte Female);
