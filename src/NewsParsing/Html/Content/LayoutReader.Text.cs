using System.Globalization;

namespace NewsParsing.Html.Content;

/// <summary>Takes in the characters: white space normalised, counts kept.</summary>
internal sealed partial class LayoutReader
{
    private void AppendText(ReadOnlySpan<char> text)
    {
        var state = frames[^1].State;
        if ((state & LayoutState.Unread) != 0)
        {
            spacePending |= inRun;
            return;
        }
        bool preformatted = (state & LayoutState.Preformatted) != 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c <= ' ' || (c >= '\u00A0' && char.IsWhiteSpace(c)))
            {
                if (!inRun) continue;
                if (preformatted && c == '\n') breaksPending += breaksPending == 0 ? 1 : 0;
                else spacePending = true;
                lastWasLetter = false;
                continue;
            }
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF') continue;
            if (!inRun || breaksPending > 0 || spacePending) Separate(c, state, preformatted);
            layout.Text.Append(c);
            Count(c, state);
            if (lastWasLetter) i += AppendLetters(text[(i + 1)..], state);
        }
    }

    /// <summary>Takes in the ASCII letters that directly follow a letter: most characters of most pages. Returns how many they are.</summary>
    private int AppendLetters(ReadOnlySpan<char> text, LayoutState state)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiLetter(text[count])) count++;
        if (count == 0) return 0;
        layout.Text.Append(text[..count]);
        run.Letters += count;
        run.Weight += count;
        if ((state & LayoutState.Link) != 0) run.LinkLetters += count;
        if ((state & LayoutState.Bold) != 0) run.BoldLetters += count;
        if ((state & LayoutState.Italic) != 0) run.ItalicLetters += count;
        return count;
    }

    /// <summary>What goes before a character that does not directly follow another: the beginning of a run, a line break, a space.</summary>
    private void Separate(char next, LayoutState state, bool preformatted)
    {
        if (inRun && breaksPending >= 2 && !preformatted && (state & (LayoutState.Cell | LayoutState.Item)) == 0) EndRun();
        if (!inRun) BeginRun(state);
        else if (dropCap != 0 && char.IsLower(next) && layout.Text.Length == run.Start + 1) spacePending = false;
        else if (breaksPending > 0)
        {
            if (!preformatted) breaks.Add(layout.Text.Length);
            layout.Text.Append(preformatted ? '\n' : ' ');
        }
        else if (spacePending) layout.Text.Append(' ');
        breaksPending = 0;
        spacePending = false;
        if ((state & LayoutState.Link) != 0 && openLinkStart < 0) openLinkStart = layout.Text.Length;
    }

    private void Count(char c, LayoutState state)
    {
        if (openLinkStart < 0 && (state & LayoutState.Link) != 0) openLinkStart = layout.Text.Length - 1;
        bool letter = c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);
        if (!letter)
        {
            lastWasLetter = c is '\'' or '’' && lastWasLetter;
            if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔') run.SentenceEnds++;
            else if (c is ',' or '，' or '、' or '،') run.Commas++;
            else if (c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」') run.QuoteMarks++;
            return;
        }
        run.Letters++;
        run.Weight += c < '\u1100' ? 1 : WeightOf(c);
        if ((state & (LayoutState.Link | LayoutState.Bold | LayoutState.Italic)) != 0)
        {
            if ((state & LayoutState.Link) != 0) run.LinkLetters++;
            if ((state & LayoutState.Bold) != 0) run.BoldLetters++;
            if ((state & LayoutState.Italic) != 0) run.ItalicLetters++;
        }
        if (char.IsAsciiDigit(c)) run.Digits++;
        if (!lastWasLetter)
        {
            run.Words++;
            if (c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c)) run.CapitalWords++;
            dropCap = (char)(frames[^1].IsDropCap ? 1 : 0);
        }
        lastWasLetter = true;
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>How many Latin letters a letter is worth: an ideograph holds about as much as three, a syllable as two.</summary>
    private static int WeightOf(char c) => c switch
    {
        >= '\u2E80' and <= '\u9FFF' => 3,
        >= '\uAC00' and <= '\uD7AF' => 2,
        >= '\uD800' and <= '\uDFFF' => 1,
        >= '\uF900' and <= '\uFAFF' => 3,
        _ => 1,
    };
}
