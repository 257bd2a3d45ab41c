using System.Net;
using NewsParsing.Drafting;

namespace NewsParsing.Html.Metadata;

/// <summary>A value as people read it: entities that were written twice resolved, tags cut, white space collapsed, invisible characters gone.</summary>
internal static class PlainValue
{
    /// <summary>Cleans a value; the empty string where nothing is left.</summary>
    public static string Of(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.IsEmpty) return "";
        if (value.Contains('&') && value.Contains(';')) value = WebUtility.HtmlDecode(value.ToString());
        if (value.Contains('&') && value.Contains(';') && value.IndexOfAny("<>") < 0) value = WebUtility.HtmlDecode(value.ToString());
        if (IsPlain(value)) return value.ToString();
        var text = new TextBuffer(value.Length);
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

    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        bool isSpace = false;
        foreach (char c in value)
        {
            if (c == '<' || IsInvisible(c) || (char.IsWhiteSpace(c) && (isSpace || c != ' '))) return false;
            isSpace = c == ' ';
        }
        return true;
    }

    /// <summary>Length of a tag; 0 where the sign is a "less than".</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !(char.IsAsciiLetter(text[1]) || text[1] is '/' or '!')) return 0;
        int end = text[..Math.Min(text.Length, 400)].IndexOf('>');
        return end + 1;
    }
}
