namespace NewsParsing.Languages;

/// <summary>
/// How phrases begin, by their first two characters: most texts are told by those not to begin with any, and need no look into the phrases themselves. Immutable.
/// Upper and lower case are the same.
/// </summary>
internal sealed class Beginnings
{
    private const int Places = 1 << 12;

    /// <summary>What stands for any second character: a phrase of one has its place with this one.</summary>
    private const char Any = '\0';

    private readonly ulong[] places = new ulong[Places / 64];

    public Beginnings(params ReadOnlySpan<IEnumerable<string>> sets)
    {
        foreach (var phrases in sets)
        {
            foreach (string phrase in phrases)
            {
                if (phrase.Length == 0) continue;
                int place = PlaceOf(phrase[0], phrase.Length > 1 ? phrase[1] : Any);
                places[place / 64] |= 1UL << (place % 64);
            }
        }
    }

    /// <summary>False only where none of the phrases begins as the text does.</summary>
    public bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return true;
        int both = PlaceOf(text[0], text[1]), first = PlaceOf(text[0], Any);
        return (((places[both / 64] >> both) | (places[first / 64] >> first)) & 1) != 0;
    }

    private static int PlaceOf(char first, char second) => (int)((((uint)char.ToUpperInvariant(first) << 16) + char.ToUpperInvariant(second)) * 0x9E3779B1u >> 20);
}
