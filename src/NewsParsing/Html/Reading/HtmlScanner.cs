using System.Buffers;

namespace NewsParsing.Html.Reading;

internal enum HtmlToken
{
    End,
    Text,
    StartTag,
    EndTag,
    Doctype,

    /// <summary>The end of a noscript that was entered.</summary>
    NoscriptEnd,
}

/// <summary>
/// Cuts HTML into tags and text: the tokenizer of the HTML standard (section 13.2.5), without its errors and without comments, which nobody asks for.
/// It leaps from one mark to the next with vectorised searches, and copies text only where it has to be decoded.
/// </summary>
/// <remarks>Line endings in the source must be line feeds. The members that tell of a token are valid until the next one is asked for.</remarks>
internal ref partial struct HtmlScanner(ReadOnlySpan<char> source, PageStorage storage)
{
    private static readonly SearchValues<char> TextMarks = SearchValues.Create("<&\0");

    private readonly ReadOnlySpan<char> whole = source;

    // What is being read: the whole, or the whole up to the end of a noscript.
    private ReadOnlySpan<char> source = source;
    private int position;
    private bool hasNoscriptEnds = true;

    /// <summary>The tag's number; <see cref="HtmlTag.Unknown"/> where its name is not listed: then the name stands at <see cref="Start"/>.</summary>
    public HtmlTag Tag { get; private set; }

    /// <summary>Where the text of a text token, the name of a tag or the content of a doctype begins, as an offset of the page's storage.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>Where the attributes of a start tag begin in the page's storage; they are the last ones there.</summary>
    public int AttributeStart { get; private set; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>Set by the tree builder: whether CDATA sections are text here, as in svg and math.</summary>
    public bool ReadsCData { get; set; }

    public readonly ReadOnlySpan<char> Slice(int start, int length) => start < whole.Length ? whole.Slice(start, length) : storage.Side(start, length);

    /// <summary>Reads the next token that is not a comment.</summary>
    public HtmlToken Next()
    {
        while (position < source.Length)
        {
            if (source[position] != '<') return ReadText();
            char next = position + 1 < source.Length ? source[position + 1] : '\0';
            if (char.IsAsciiLetter(next))
            {
                if (ReadTag(position + 1, isEnd: false)) return HtmlToken.StartTag;
            }
            else if (next == '/')
            {
                char name = position + 2 < source.Length ? source[position + 2] : '\0';
                if (char.IsAsciiLetter(name))
                {
                    if (ReadTag(position + 2, isEnd: true)) return HtmlToken.EndTag;
                }
                else if (position + 2 == source.Length)
                {
                    return ReadText();
                }
                else
                {
                    SkipBogusComment(position + 2);
                }
            }
            else if (next == '!')
            {
                var declaration = ReadDeclaration();
                if (declaration != HtmlToken.End) return declaration;
            }
            else if (next == '?')
            {
                SkipBogusComment(position + 1);
            }
            else
            {
                return ReadText();
            }
        }
        if (source.Length == whole.Length) return HtmlToken.End;
        source = whole;
        SkipEndTag(position, HtmlTag.Noscript);
        return HtmlToken.NoscriptEnd;
    }

    /// <summary>
    /// Lets the source end where the noscript does whose start tag was the last token: nothing in it, be it a comment or an attribute without an end, reaches
    /// further. False where it has no end.
    /// </summary>
    public bool EnterNoscript()
    {
        if (!hasNoscriptEnds) return false;
        int end = EndOfRawText(position, "noscript");
        hasNoscriptEnds = end < source.Length;
        if (hasNoscriptEnds) source = whole[..end];
        return hasNoscriptEnds;
    }

    /// <summary>Takes the current tag for another one.</summary>
    public void ReadAs(HtmlTag tag) => Tag = tag;

    /// <summary>Takes the current tag for one that is not listed: its name means something else in svg and math.</summary>
    public void ReadAsUnknown()
    {
        (Start, Length) = LowerCase(Start, Length);
        Tag = HtmlTag.Unknown;
    }

    /// <summary>Takes a line feed at the current place away: the first one in a <c>pre</c> or <c>textarea</c> is not part of the text.</summary>
    public void SkipLineFeed()
    {
        if (position < source.Length && source[position] == '\n') position++;
    }

    /// <summary>Reads text up to the next mark; a <c>&lt;</c> that begins no mark is text.</summary>
    private HtmlToken ReadText()
    {
        int start = position, at = position, copied = position, sideStart = storage.SideEnd;
        while (true)
        {
            int found = source[at..].IndexOfAny(TextMarks);
            if (found < 0)
            {
                at = source.Length;
                break;
            }
            at += found;
            if (source[at] == '&')
            {
                Decode(ref at, ref copied, source.Length, inAttribute: false);
            }
            else if (source[at] == '\0')
            {
                // A null is no character of a page.
                Replace(ref at, ref copied, default);
            }
            else
            {
                if (at > start && BeginsMark(at)) break;
                at++;
            }
        }
        position = at;
        (Start, Length) = Finish(start, at, copied, sideStart);
        return HtmlToken.Text;
    }

    /// <summary>Decodes the reference at <paramref name="at"/> into the side text; moves behind the ampersand where there is none.</summary>
    private readonly void Decode(ref int at, ref int copied, int limit, bool inAttribute)
    {
        Span<char> decoded = stackalloc char[CharacterReferences.MaxDecodedLength];
        int end = CharacterReferences.Read(source[..limit], at, inAttribute, decoded, out int length);
        if (end == at)
        {
            at++;
            return;
        }
        storage.AppendSide(source[copied..at]);
        storage.AppendSide(decoded[..length]);
        at = copied = end;
    }

    /// <summary>Puts something else into the side text in place of the character at <paramref name="at"/>.</summary>
    private readonly void Replace(ref int at, ref int copied, ReadOnlySpan<char> replacement)
    {
        storage.AppendSide(source[copied..at]);
        storage.AppendSide(replacement);
        copied = ++at;
    }

    /// <summary>Where a text is to be read: in the source if it stands there as it should be, else in the side text, which gets its rest.</summary>
    /// <param name="start">Where the text begins in the source.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="copied">Up to where it was taken into the side text; <paramref name="start"/> where nothing was.</param>
    /// <param name="sideStart">Where the side text ended before.</param>
    private readonly (int Start, int Length) Finish(int start, int end, int copied, int sideStart)
    {
        if (copied == start) return (start, end - start);
        storage.AppendSide(source[copied..end]);
        return (sideStart, storage.SideEnd - sideStart);
    }

    private readonly bool BeginsMark(int at)
    {
        if (at + 1 >= source.Length) return false;
        char next = source[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < source.Length);
    }

    /// <summary>Reads what begins with <c>&lt;!</c>. <see cref="HtmlToken.End"/> stands for a comment.</summary>
    private HtmlToken ReadDeclaration()
    {
        var rest = source[(position + 2)..];
        if (rest.StartsWith("--"))
        {
            SkipComment(position + 4);
            return HtmlToken.End;
        }
        if (rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase))
        {
            Start = position + 9;
            SkipBogusComment(Start);
            Length = Math.Max(0, position - Start - 1);
            return HtmlToken.Doctype;
        }
        if (ReadsCData && rest.StartsWith("[CDATA["))
        {
            int start = position + 9;
            int length = source[start..].IndexOf("]]>", StringComparison.Ordinal);
            int end = length < 0 ? source.Length : start + length;
            position = length < 0 ? end : end + 3;
            (Start, Length) = DecodeRawText(start, end, hasReferences: false);
            return HtmlToken.Text;
        }
        SkipBogusComment(position + 2);
        return HtmlToken.End;
    }

    private void SkipBogusComment(int at)
    {
        int end = source[at..].IndexOf('>');
        position = end < 0 ? source.Length : at + end + 1;
    }

    private void SkipComment(int at)
    {
        // "<!-->" and "<!--->" are whole comments.
        if (at < source.Length && source[at] == '>')
        {
            position = at + 1;
            return;
        }
        if (source[at..].StartsWith("->"))
        {
            position = at + 2;
            return;
        }
        while (true)
        {
            int dashes = source[at..].IndexOf("--", StringComparison.Ordinal);
            if (dashes < 0)
            {
                position = source.Length;
                return;
            }
            at += dashes;
            var behind = source[(at + 2)..];
            if (behind.StartsWith(">") || behind.StartsWith("!>"))
            {
                position = at + (behind[0] == '>' ? 3 : 4);
                return;
            }
            at++;
        }
    }
}
