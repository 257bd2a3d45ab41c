using System.Buffers;
using System.Net;
using NewsParsing.Drafting;

namespace NewsParsing.Html.Metadata;

/// <summary>A value as people read it: entities that were written twice resolved, tags cut, white space collapsed, invisible characters gone.</summary>
internal static class PlainValue
{
    /// <summary>What is invisible, and all white space but the space.</summary>
    private static readonly SearchValues<char> Untidy = SearchValues.Create(AllUntidy());

    /// <summary>Cleans a value; the empty string where nothing is left.</summary>
    public static string Of(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.IsEmpty) return "";
        if (value.Contains('&') && value.Contains(';')) value = WebUtility.HtmlDecode(value.ToString());
        if (value.Contains('&') && value.Contains(';') && value.IndexOfAny("<>") < 0) value = WebUtility.HtmlDecode(value.ToString());
        if (IsPlain(value)) return value.ToString();
        using var text = new TextBuffer(value.Length, isRented: true);
        bool isSpace = true;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '<' && TagLength(value[i..]) is > 0 and var length)
            {
                i += length - 1;
                c = ' ';
            }
            if (IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c))
            {
                if (!isSpace) text.Append(' ');
                isSpace = true;
            }
            else
            {
                text.Append(c);
                isSpace = false;
            }
        }
        return text.AsSpan().TrimEnd().ToString();
    }

    /// <summary>Zero-width spaces, joiners of soft hyphenation and byte order marks: they change no word.</summary>
    public static bool IsInvisible(char c) => c is '\u00ad' or '\u200b' or '\u2060' or '\ufeff' or '\0';

    /// <summary>Whether nothing in a value is white space but single spaces, and nothing invisible.</summary>
    public static bool IsTidy(ReadOnlySpan<char> value) => !value.ContainsAny(Untidy) && value.IndexOf("  ") < 0;

    private static bool IsPlain(ReadOnlySpan<char> value) => !value.Contains('<') && IsTidy(value);

    /// <summary>Length of a tag; 0 where the sign is a "less than".</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !(char.IsAsciiLetter(text[1]) || text[1] is '/' or '!')) return 0;
        int end = text[..Math.Min(text.Length, 400)].IndexOf('>');
        return end + 1;
    }

    private static string AllUntidy()
    {
        var all = new TextBuffer(64);
        for (int c = 0; c <= char.MaxValue; c++)
            if (IsInvisible((char)c) || (c != ' ' && char.IsWhiteSpace((char)c))) all.Append((char)c);
        return all.ToString();
    }
}
