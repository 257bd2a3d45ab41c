using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

internal enum JsonKind : byte
{
    Object,
    Array,
    String,
    Literal,
}

/// <summary>
/// The JSON of a page's script elements, read as browsers' authors write it: comments, CDATA marks, trailing or missing commas, raw line breaks in strings,
/// quotation marks inside strings, missing closing brackets do not lose the rest. All blocks of a page share one list of values in document order: a value's
/// descendants are the numbers up to <see cref="EndOf"/>, as in <see cref="PageTree"/>.
/// </summary>
/// <remarks>Holds offsets into the page's text, no copies. Linear: every character is looked at once, or twice behind a quotation mark.</remarks>
internal sealed class LooseJson(PageTree page)
{
    /// <summary>Deeper values are read flat: no page nests deeper on purpose.</summary>
    private const int MaxDepth = 64;

    private const int MaxStrings = 12;

    /// <summary>About so many characters of a script make one value; room is made for so many values at first.</summary>
    private const int CharactersOfValue = 40, MostExpected = 4096;

    private readonly List<Value> values = [];
    private readonly List<int> open = [];

    private struct Value
    {
        public JsonKind Kind;
        public bool HasEscape;
        public int Script, KeyStart, KeyLength, Start, Length, Parent, End;
    }

    public int Count => values.Count;

    public JsonKind KindOf(int value) => values[value].Kind;

    /// <summary>Behind the last descendant.</summary>
    public int EndOf(int value) => values[value].End;

    /// <summary>The containing object or array; -1 for the outermost.</summary>
    public int ParentOf(int value) => values[value].Parent;

    public ReadOnlySpan<char> KeyOf(int value) => TextAt(values[value].Script).Slice(values[value].KeyStart, values[value].KeyLength);

    /// <summary>Characters of a string or a literal as written, without the quotation marks, escapes not resolved.</summary>
    public ReadOnlySpan<char> RawOf(int value) => TextAt(values[value].Script).Slice(values[value].Start, values[value].Length);

    /// <summary>The string or literal for a reader: escapes and entities resolved, tags cut, white space collapsed. Empty for objects and arrays.</summary>
    public string TextOf(int value) =>
        values[value].Kind is JsonKind.Object or JsonKind.Array ? "" : PlainValue.Of(values[value].HasEscape ? Unescape(RawOf(value)) : RawOf(value));

    /// <summary>The member of an object by name, without regard to case; -1 where there is none.</summary>
    public int Member(int value, ReadOnlySpan<char> name)
    {
        if (values[value].Kind != JsonKind.Object) return -1;
        for (int child = value + 1; child < values[value].End; child = values[child].End)
            if (KeyOf(child).Equals(name, StringComparison.OrdinalIgnoreCase)) return child;
        return -1;
    }

    /// <summary>The texts of all members of a name, wherever they stand, a few at most.</summary>
    public List<string> Strings(ReadOnlySpan<char> name)
    {
        var texts = new List<string>();
        for (int value = 0; value < values.Count && texts.Count < MaxStrings; value++)
            if (values[value].Kind == JsonKind.String && KeyOf(value).SequenceEqual(name)) texts.Add(TextOf(value));
        return texts;
    }

    /// <summary>Reads the text of a script element.</summary>
    /// <param name="script">The text node.</param>
    public void Read(int script)
    {
        var text = TextAt(script);
        open.Clear();
        values.EnsureCapacity(values.Count + Math.Min(text.Length / CharactersOfValue, MostExpected));
        int lastCommentEnd = text.LastIndexOf("*/");
        int keyStart = -1, keyLength = 0;
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (c is ' ' or '\n' or '\r' or '\t' or ',' or ';' or ':' || char.IsWhiteSpace(c) || c == '\ufeff')
            {
                at++;
            }
            else if (c is '/' or '<')
            {
                at = SkipComment(text, at, lastCommentEnd);
            }
            else if (c is '}' or ']')
            {
                Close(c == '}' ? JsonKind.Object : JsonKind.Array);
                keyStart = -1;
                at++;
            }
            else if (c is '{' or '[')
            {
                Add(script, c == '{' ? JsonKind.Object : JsonKind.Array, keyStart, keyLength, at, 0, false);
                if (open.Count < MaxDepth) open.Add(values.Count - 1);
                keyStart = -1;
                at++;
            }
            else
            {
                bool isKey = open.Count > 0 && values[open[^1]].Kind == JsonKind.Object && keyStart < 0;
                at = ReadScalar(text, at, isKey, out int start, out int length, out bool isString, out bool hasEscape);
                if (isKey)
                {
                    (keyStart, keyLength) = (start, length);
                }
                else if (open.Count > 0)
                {
                    Add(script, isString ? JsonKind.String : JsonKind.Literal, keyStart, keyLength, start, length, hasEscape);
                    keyStart = -1;
                }
            }
        }
        foreach (int value in open) SetEnd(value);
    }

    private ReadOnlySpan<char> TextAt(int script) => page.TextOf(script);

    private void Add(int script, JsonKind kind, int keyStart, int keyLength, int start, int length, bool hasEscape) => values.Add(new Value
    {
        Kind = kind,
        HasEscape = hasEscape,
        Script = script,
        KeyStart = Math.Max(keyStart, 0),
        KeyLength = keyStart < 0 ? 0 : keyLength,
        Start = start,
        Length = length,
        Parent = open.Count == 0 ? -1 : open[^1],
        End = values.Count + 1,
    });

    private void SetEnd(int value)
    {
        var changed = values[value];
        changed.End = values.Count;
        values[value] = changed;
    }

    /// <summary>Closes the innermost container of a kind, and what stands open in it; a bracket that closes nothing is left out.</summary>
    private void Close(JsonKind kind)
    {
        int at = open.Count - 1;
        while (at >= 0 && values[open[at]].Kind != kind) at--;
        if (at < 0) return;
        for (int i = at; i < open.Count; i++) SetEnd(open[i]);
        open.RemoveRange(at, open.Count - at);
    }

    /// <param name="text">The script.</param>
    /// <param name="at">Where the comment may begin.</param>
    /// <param name="lastEnd">Where the last comment of the script ends: behind it no end needs to be looked for.</param>
    private static int SkipComment(ReadOnlySpan<char> text, int at, int lastEnd)
    {
        var rest = text[at..];
        if (at < lastEnd && rest.StartsWith("/*") && rest.IndexOf("*/") is > 0 and var end) return at + end + 2;
        if (rest.StartsWith("<![CDATA[")) return at + 9;
        if (rest.StartsWith("//"))
        {
            int line = rest.IndexOf('\n');
            int mark = (line < 0 ? rest : rest[..line]).IndexOf("<![CDATA[");
            if (mark >= 0) return at + mark + 9;
            return line < 0 ? text.Length : at + line + 1;
        }
        return at + 1;
    }

    /// <summary>Reads a string in marks, or a word without marks up to the next structural character.</summary>
    private static int ReadScalar(ReadOnlySpan<char> text, int at, bool isKey, out int start, out int length, out bool isString, out bool hasEscape)
    {
        hasEscape = false;
        char mark = text[at];
        isString = mark is '"' or '\'';
        start = isString ? at + 1 : at;
        if (!isString)
        {
            length = text[at..].IndexOfAny(",}]:\r\n");
            if (length < 0) length = text.Length - at;
            int end = at + Math.Max(length, 1);
            length = text.Slice(start, length).TrimEnd().Length;
            return end;
        }
        int from = start;
        while (from < text.Length)
        {
            int found = text[from..].IndexOfAny(mark, '\\');
            if (found < 0) break;
            from += found;
            if (text[from] == '\\')
            {
                hasEscape = true;
                from += 2;
                continue;
            }
            if (ClosesString(text, from, isKey))
            {
                length = from - start;
                return from + 1;
            }
            from++;
        }
        length = text.Length - start;
        return text.Length;
    }

    /// <summary>A mark closes a string where structure follows, or a line break and the next string; any other is one that the writer forgot to escape.</summary>
    private static bool ClosesString(ReadOnlySpan<char> text, int at, bool isKey)
    {
        bool hasBreak = false;
        for (int i = at + 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n') hasBreak = true;
            if (char.IsWhiteSpace(c)) continue;
            return isKey ? c == ':' : c is ',' or '}' or ']' or '/' or '<' || (c == '"' && hasBreak);
        }
        return true;
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        using var text = new Drafting.TextBuffer(raw.Length, isRented: true);
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c != '\\' || i + 1 == raw.Length)
            {
                text.Append(c);
                continue;
            }
            char escaped = raw[++i];
            if (escaped == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.Slice(i + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out ushort unit))
            {
                text.Append((char)unit);
                i += 4;
            }
            else
            {
                text.Append(escaped switch { 'n' or 'r' or 't' or 'b' or 'f' => ' ', _ => escaped });
            }
        }
        return text.ToString();
    }
}
