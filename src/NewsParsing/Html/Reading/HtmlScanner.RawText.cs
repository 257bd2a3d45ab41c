namespace NewsParsing.Html.Reading;

/// <content>Elements whose content is text up to their end tag.</content>
internal ref partial struct HtmlScanner
{
    private enum ScriptState
    {
        Plain,

        /// <summary>Behind <c>&lt;!--</c>.</summary>
        Escaped,

        /// <summary>Behind <c>&lt;script</c> inside that: one end tag does not end the script.</summary>
        DoubleEscaped,
    }

    /// <summary>
    /// Reads the content of a raw-text element, whose start tag was the last token, together with its end tag. <see cref="Start"/> and <see cref="Length"/> tell
    /// where the content is. Entities are decoded in <c>title</c> and <c>textarea</c>.
    /// </summary>
    public void ReadRawText(HtmlTag tag)
    {
        int start = position;
        int end = tag switch
        {
            HtmlTag.Plaintext => source.Length,
            HtmlTag.Script => EndOfScript(start),
            _ => EndOfRawText(start, NameTable.Tags[(int)tag]),
        };
        position = end;
        if (end < source.Length) SkipEndTag(end, tag);
        (Start, Length) = DecodeRawText(start, end, hasReferences: tag is HtmlTag.Title or HtmlTag.Textarea);
    }

    /// <summary>Moves behind an end tag; what looks like attributes in it is passed over. Where the source ends inside it, so does the page.</summary>
    private void SkipEndTag(int at, HtmlTag tag)
    {
        position = at + 2 + NameTable.Tags[(int)tag].Length;
        int attributes = storage.AttributeCount;
        bool isWhole = ReadAttributes();
        storage.TruncateAttributes(attributes);
        position = isWhole ? position + 1 : source.Length;
    }

    private readonly int EndOfRawText(int at, string name)
    {
        while (true)
        {
            int found = source[at..].IndexOf("</", StringComparison.Ordinal);
            if (found < 0) return source.Length;
            at += found;
            if (IsTagAt(at + 2, name)) return at;
            at += 2;
        }
    }

    private readonly int EndOfScript(int at)
    {
        var state = ScriptState.Plain;
        while (true)
        {
            int found = state == ScriptState.Plain ? source[at..].IndexOf('<') : source[at..].IndexOfAny('<', '-');
            if (found < 0) return source.Length;
            at += found;
            var rest = source[at..];
            if (rest[0] == '-')
            {
                if (rest.StartsWith("-->")) state = ScriptState.Plain;
                at++;
            }
            else if (state == ScriptState.Plain && rest.StartsWith("<!--"))
            {
                state = ScriptState.Escaped;
                // Both dashes may belong to the end of the comment too.
                at += 2;
            }
            else if (rest.StartsWith("</") && IsTagAt(at + 2, "script"))
            {
                if (state != ScriptState.DoubleEscaped) return at;
                state = ScriptState.Escaped;
                at += 2;
            }
            else
            {
                if (state == ScriptState.Escaped && IsTagAt(at + 1, "script")) state = ScriptState.DoubleEscaped;
                at++;
            }
        }
    }

    private readonly bool IsTagAt(int at, string name)
    {
        if (at + name.Length >= source.Length) return false;
        return source.Slice(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
            && source[at + name.Length] is ' ' or '\n' or '\t' or '\f' or '\r' or '/' or '>';
    }

    /// <summary>Decodes what stands in a raw-text element: entities where the element has them, nulls everywhere.</summary>
    private readonly (int Start, int Length) DecodeRawText(int start, int end, bool hasReferences)
    {
        int at = start, copied = start, sideStart = storage.SideEnd;
        while (true)
        {
            int found = hasReferences ? source[at..end].IndexOfAny('&', '\0') : source[at..end].IndexOf('\0');
            if (found < 0) return Finish(start, end, copied, sideStart);
            at += found;
            if (source[at] == '&') Decode(ref at, ref copied, end, inAttribute: false);
            else Replace(ref at, ref copied, ReplacementCharacter);
        }
    }
}
