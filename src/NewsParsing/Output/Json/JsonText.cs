using System.Buffers;
using System.Globalization;
using NewsParsing.Drafting;

namespace NewsParsing.Output.Json;

/// <summary>
/// Writes JSON as text. System.Text.Json's own writer escapes every character outside the basic plane and every unusual space; a news text is read by people
/// too, so this one escapes only what must be: quotation mark, backslash, control characters, line and paragraph separators, halves of surrogate pairs.
/// </summary>
/// <param name="indented">Whether every member stands on a line of its own (but for objects that are asked to stay on one line).</param>
/// <param name="capacity">Expected length.</param>
internal sealed class JsonText(bool indented = false, int capacity = 1024)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(AllSpecial());

    private readonly TextBuffer text = new(capacity);
    private int depth;
    private int oneLineDepth = int.MaxValue;
    private bool needsComma;
    private bool afterName;

    public override string ToString() => text.ToString();

    public void StartObject(bool onOneLine = false) => Start('{', onOneLine);

    public void EndObject() => End('}');

    public void StartArray(bool onOneLine = false) => Start('[', onOneLine);

    public void EndArray() => End(']');

    /// <summary>A member's name; its value must follow. Names are ours and need no escaping.</summary>
    public JsonText Name(string name)
    {
        BeforeItem();
        text.Append('"');
        text.Append(name);
        text.Append(indented ? "\": " : "\":");
        afterName = true;
        return this;
    }

    public void String(string? value)
    {
        if (value is null) Literal("null");
        else String(value.AsSpan());
    }

    public void String(ReadOnlySpan<char> value)
    {
        BeforeItem();
        text.Append('"');
        while (true)
        {
            int plain = value.IndexOfAny(Special);
            if (plain < 0) break;
            text.Append(value[..plain]);
            value = value[(plain + Escape(value[plain..]))..];
        }
        text.Append(value);
        text.Append('"');
        needsComma = true;
    }

    public void Number(int value)
    {
        Span<char> digits = stackalloc char[16];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        Literal(digits[..length]);
    }

    /// <summary>The shortest form that reads back as the same number; JSON has no form for what is not finite, which is written as 0.</summary>
    public void Number(double value)
    {
        Span<char> digits = stackalloc char[32];
        (double.IsFinite(value) ? value : 0).TryFormat(digits, out int length, "R", CultureInfo.InvariantCulture);
        Literal(digits[..length]);
    }

    public void Boolean(bool value) => Literal(value ? "true" : "false");

    public void Null() => Literal("null");

    /// <summary>A value that is JSON already.</summary>
    public void Literal(ReadOnlySpan<char> json)
    {
        BeforeItem();
        text.Append(json);
        needsComma = true;
    }

    private void Start(char bracket, bool onOneLine)
    {
        BeforeItem();
        text.Append(bracket);
        depth++;
        if (onOneLine && oneLineDepth > depth) oneLineDepth = depth;
        needsComma = false;
    }

    private void End(char bracket)
    {
        bool isOneLine = depth >= oneLineDepth;
        if (depth == oneLineDepth) oneLineDepth = int.MaxValue;
        depth--;
        if (needsComma && !isOneLine) NewLine();
        text.Append(bracket);
        needsComma = true;
    }

    private void BeforeItem()
    {
        if (afterName)
        {
            afterName = false;
            return;
        }
        if (needsComma) text.Append(',');
        if (depth == 0) return;
        if (depth < oneLineDepth) NewLine();
        else if (needsComma && indented) text.Append(' ');
    }

    private void NewLine()
    {
        if (!indented) return;
        text.Append('\n');
        for (int i = 0; i < depth; i++) text.Append("  ");
    }

    /// <summary>Writes the first character (or surrogate pair) of <paramref name="rest"/>; tells how many code units it took.</summary>
    private int Escape(ReadOnlySpan<char> rest)
    {
        char character = rest[0];
        if (char.IsSurrogate(character))
        {
            if (char.IsHighSurrogate(character) && rest.Length > 1 && char.IsLowSurrogate(rest[1]))
            {
                text.Append(rest[..2]);
                return 2;
            }
            // Half a pair has no UTF-8 form; the replacement is as long as what it replaces, so spans stay right.
            text.Append('\uFFFD');
            return 1;
        }
        switch (character)
        {
            case '"': text.Append("\\\""); break;
            case '\\': text.Append("\\\\"); break;
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            default:
                Span<char> code = stackalloc char[4];
                ((int)character).TryFormat(code, out _, "x4", CultureInfo.InvariantCulture);
                text.Append("\\u");
                text.Append(code);
                break;
        }
        return 1;
    }

    private static string AllSpecial()
    {
        var special = new TextBuffer();
        for (int code = 0; code <= char.MaxValue; code++)
        {
            char character = (char)code;
            if (char.IsControl(character) || char.IsSurrogate(character) || character is '"' or '\\' or '\u2028' or '\u2029') special.Append(character);
        }
        return special.ToString();
    }
}
