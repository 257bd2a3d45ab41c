using System.Buffers;

namespace NewsParsing.Html.Reading;

/// <content>Tags and attributes.</content>
internal ref partial struct HtmlScanner
{
    private const string WhiteSpace = " \n\t\f\r";
    private const string ReplacementCharacter = "\uFFFD";
    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create(WhiteSpace + "/>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(WhiteSpace + "/>=");
    private static readonly SearchValues<char> UnquotedValueMarks = SearchValues.Create(WhiteSpace + ">&\0");
    private static readonly SearchValues<char> DoubleQuotedMarks = SearchValues.Create("\"&\0");
    private static readonly SearchValues<char> SingleQuotedMarks = SearchValues.Create("'&\0");

    /// <summary>Reads a tag whose name begins at <paramref name="at"/>. False where the source ends inside it: such a tag does not count.</summary>
    private bool ReadTag(int at, bool isEnd)
    {
        int length = LengthUpTo(at, TagNameEnds);
        Tag = (HtmlTag)NameTable.Tags.Find(source.Slice(at, length));
        Start = at;
        Length = length;
        if (Tag == HtmlTag.Unknown) (Start, Length) = LowerCase(at, length);
        AttributeStart = storage.AttributeCount;
        IsSelfClosing = false;
        position = at + length;
        bool isWhole = position < source.Length && (source[position] == '>' || ReadAttributes());
        if (isEnd || !isWhole) storage.TruncateAttributes(AttributeStart);
        if (!isWhole)
        {
            position = source.Length;
            return false;
        }
        position++;
        return true;
    }

    /// <summary>Reads attributes up to the end of the tag and leaves the position at its <c>&gt;</c>; false where there is none.</summary>
    private bool ReadAttributes()
    {
        while (true)
        {
            SkipWhiteSpace();
            if (position >= source.Length) return false;
            char first = source[position];
            if (first == '>') return true;
            if (first == '/')
            {
                position++;
                if (position < source.Length && source[position] == '>')
                {
                    IsSelfClosing = true;
                    return true;
                }
                continue;
            }

            // A name may begin with an equals sign.
            int nameStart = position;
            int nameLength = first == '=' ? 1 + LengthUpTo(position + 1, AttributeNameEnds) : LengthUpTo(position, AttributeNameEnds);
            position += nameLength;
            var attribute = default(PageAttribute);
            var id = (HtmlAttribute)NameTable.Attributes.Find(source.Slice(nameStart, nameLength));
            if (id == HtmlAttribute.Unknown) (attribute.NameStart, attribute.NameLength) = LowerCase(nameStart, nameLength);

            SkipWhiteSpace();
            if (position < source.Length && source[position] == '=')
            {
                position++;
                SkipWhiteSpace();
                if (position >= source.Length) return false;
                (attribute.ValueStart, attribute.ValueLength) = source[position] switch
                {
                    '"' => ReadValue(++position, DoubleQuotedMarks, isQuoted: true),
                    '\'' => ReadValue(++position, SingleQuotedMarks, isQuoted: true),
                    '>' => (position, 0),
                    _ => ReadValue(position, UnquotedValueMarks, isQuoted: false),
                };
            }
            storage.AddAttribute(id, attribute);
        }
    }

    /// <summary>Reads a value from <paramref name="start"/> up to a mark that is neither an ampersand nor a null; the closing quote is passed over.</summary>
    private (int Start, int Length) ReadValue(int start, SearchValues<char> marks, bool isQuoted)
    {
        int at = start, copied = start, sideStart = storage.SideEnd;
        while (true)
        {
            int found = source[at..].IndexOfAny(marks);
            if (found < 0)
            {
                // The source ends inside the value, and so inside the tag.
                position = source.Length;
                return (start, 0);
            }
            at += found;
            if (source[at] == '&') Decode(ref at, ref copied, source.Length, inAttribute: true);
            else if (source[at] == '\0') Replace(ref at, ref copied, ReplacementCharacter);
            else break;
        }
        position = isQuoted ? at + 1 : at;
        return Finish(start, at, copied, sideStart);
    }

    private readonly int LengthUpTo(int at, SearchValues<char> ends)
    {
        int length = source[at..].IndexOfAny(ends);
        return length < 0 ? source.Length - at : length;
    }

    private void SkipWhiteSpace()
    {
        while (position < source.Length && source[position] is ' ' or '\n' or '\t' or '\f' or '\r') position++;
    }

    /// <summary>The place of a name in lower case: in the source where it stands so there, else in the side text.</summary>
    private readonly (int Start, int Length) LowerCase(int start, int length)
    {
        var name = source.Slice(start, length);
        if (!name.ContainsAnyInRange('A', 'Z') && !name.Contains('\0')) return (start, length);
        int sideStart = storage.SideEnd;
        foreach (char c in name) storage.AppendSide(c == '\0' ? '\uFFFD' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c);
        return (sideStart, length);
    }
}
