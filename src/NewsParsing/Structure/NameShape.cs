using System.Buffers;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>What a name looks like: its words, capitals and signs; and what job titles and degrees look like.</summary>
internal static class NameShape
{
    private const int MaxShownWords = 5;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("?!<>{}=_\"“”»«%#$+:：");

    /// <summary>Every word of a name begins with a capital, but for particles; a line of more than five words is no name. Scripts without capitals pass.</summary>
    public static bool HasCapitals(ReadOnlySpan<char> name)
    {
        int words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range].TrimStart("'’\"(");
            if (word.IsEmpty) continue;
            if (char.IsLower(word[0]) && !BylineWords.IsNameParticle(word) && !BylineWords.IsAgency(word) && !BylineWords.IsNewsroom(word) && word is not "the" && !HasInnerCapital(word)) return false;
            if (char.IsDigit(word[0])) return false;
            words++;
        }
        return words <= MaxShownWords && !DateWords.IsBesideDates(name);
    }

    /// <summary>"d'Alembert", "al-Hassan", "deBoer".</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length && i < 5; i++)
            if (char.IsUpper(word[i])) return true;
        return false;
    }

    /// <summary>Whether a piece is a job title or a degree: its first or last word is one.</summary>
    public static bool IsRole(ReadOnlySpan<char> piece)
    {
        int space = piece.LastIndexOf(' ');
        int first = piece.IndexOf(' ');
        return BylineWords.IsRole(piece) || BylineWords.IsRole(piece[(space + 1)..]) || (first > 0 && BylineWords.IsRole(piece[..first]));
    }

    /// <summary>"FAND", "DABOM": letters behind a name are degrees, unless they are an agency.</summary>
    public static bool IsDegree(ReadOnlySpan<char> piece)
    {
        if (piece.Length is < 2 or > 8 || piece.Contains(' ')) return false;
        foreach (char c in piece)
            if (!char.IsUpper(c) && c is not ('.' or '-')) return false;
        return true;
    }

    /// <summary>Names have no digits and no sentence marks. A job title before a name of two words is told apart.</summary>
    public static bool LooksLikeName(ReadOnlySpan<char> name, out int rolesBefore)
    {
        rolesBefore = 0;
        if (name.Length < 2 || name.ContainsAny(NeverInNames)) return false;
        int letters = 0, digits = 0;
        foreach (char c in name)
        {
            if (char.IsLetter(c)) letters++;
            else if (char.IsDigit(c)) digits++;
        }
        if (letters < 2 || digits > letters / 2) return false;
        while (true)
        {
            int end = name[rolesBefore..].IndexOf(' ');
            if (end is >= 0 and <= 3 || end < 0 || !BylineWords.IsRole(name.Slice(rolesBefore, end)) || CountWords(name[(rolesBefore + end + 1)..]) < 2) return true;
            rolesBefore += end + 1;
        }
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        int count = 1;
        foreach (char c in text)
            if (c == ' ') count++;
        return count;
    }
}
