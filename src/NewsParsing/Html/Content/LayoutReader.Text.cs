namespace NewsParsing.Html.Content;

/// <summary>Takes in the characters: white space normalised, counts kept.</summary>
internal sealed partial class LayoutReader
{
    /// <summary>Takes in the text of a node.</summary>
    private void AppendText(ReadOnlySpan<char> text)
    {
        ref readonly var frame = ref frames[depth - 1];
        var state = frame.State;
        if ((state & LayoutState.Unread) != 0)
        {
            spacePending |= inRun;
            return;
        }
        if ((state & LayoutState.Preformatted) != 0 || frame.IsDropCap)
        {
            AppendAsWritten(text, state);
            return;
        }
        // most texts of a page are the line breaks between its tags
        int first = text.IndexOfAnyExcept(" \n\t");
        bool isSpaced = first != 0;
        if (first < 0) first = text.Length;
        while (first < text.Length && TextTraits.Of(text[first]) is var traits && (traits & (TextTraits.White | TextTraits.Unseen)) != 0)
        {
            isSpaced |= (traits & TextTraits.White) != 0;
            first++;
        }
        if (isSpaced && inRun)
        {
            spacePending = true;
            lastWasLetter = false;
        }
        if (first == text.Length) return;
        if (!inRun || breaksPending > 0 || spacePending) Separate(text[first], state, preformatted: false);
        if (openLinkStart < 0 && (state & LayoutState.Link) != 0) openLinkStart = layout.Text.Length;
        for (text = text[first..]; !text.IsEmpty; text = text[Math.Min(text.Length, TextTraits.MostCounted)..])
            AppendWords(text[..Math.Min(text.Length, TextTraits.MostCounted)], state);
    }

    /// <summary>
    /// Takes in text from its first visible character on, spaces made one, without a branch on what a character is: most texts are short, and where their words end cannot be foretold.
    /// </summary>
    private void AppendWords(ReadOnlySpan<char> text, LayoutState state)
    {
        var into = layout.Text.Room(text.Length + 1);
        int length = 0;
        // a space that ended the text before this one
        uint white = 0;
        if (spacePending)
        {
            into[length++] = ' ';
            white = 1;
            spacePending = false;
        }
        ulong counts = 0;
        uint inWord = lastWasLetter ? 1u : 0u, words = 0, capitals = 0;
        int beyond = 0;
        for (int at = 0; at < text.Length;)
        {
            int end = Math.Min(at + TextBlock.Length, text.Length);
            if (end - at == TextBlock.Length && TextBlock.TryTake(text[at..end], into[length..], ref counts, ref words, ref capitals, ref inWord, ref white))
            {
                length += TextBlock.Length;
                at = end;
                continue;
            }
            for (; at < end; at++)
            {
                char c = text[at];
                ulong traits = TextTraits.Of(c);
                if (c >= '\u1100' && (traits & TextTraits.Letter) != 0) beyond += WeightOf(c) - 1;
                counts += traits;
                uint isWhite = (uint)(traits >> TextTraits.WhiteBit) & 1, isUnseen = (uint)(traits >> TextTraits.UnseenBit) & 1, isLetter = (uint)(traits >> TextTraits.LetterBit) & 1;
                into[length] = isWhite != 0 ? ' ' : c;
                length += (int)(1 & ~(isUnseen | (isWhite & white)));
                uint begins = isLetter & ~inWord;
                words += begins;
                capitals += begins & (uint)(traits >> TextTraits.CapitalBit);
                inWord = isLetter | (inWord & (uint)(traits >> TextTraits.InsideBit));
                white = isWhite | (white & isUnseen);
            }
        }
        if (white != 0)
        {
            length--;
            spacePending = true;
        }
        layout.Text.Take(length);
        lastWasLetter = inWord != 0;
        if (words > 0) dropCap = (char)0;
        int letters = TextTraits.LettersIn(counts);
        run.Letters += letters;
        run.Weight += letters + beyond;
        if ((state & LayoutState.Link) != 0) run.LinkLetters += letters;
        if ((state & LayoutState.Bold) != 0) run.BoldLetters += letters;
        if ((state & LayoutState.Italic) != 0) run.ItalicLetters += letters;
        run.Digits += TextTraits.DigitsIn(counts);
        run.SentenceEnds += TextTraits.SentenceEndsIn(counts);
        run.Commas += TextTraits.CommasIn(counts);
        run.QuoteMarks += TextTraits.QuoteMarksIn(counts);
        run.Words += (int)words;
        run.CapitalWords += (int)capitals;
    }

    /// <summary>Takes in text whose line breaks count, or whose first letter is drawn large.</summary>
    private void AppendAsWritten(ReadOnlySpan<char> text, LayoutState state)
    {
        bool preformatted = (state & LayoutState.Preformatted) != 0;
        for (int i = 0; i < text.Length; i++)
        {
            ulong traits = TextTraits.Of(text[i]);
            if ((traits & TextTraits.White) != 0)
            {
                if (!inRun) continue;
                if (preformatted && text[i] == '\n') breaksPending += breaksPending == 0 ? 1 : 0;
                else spacePending = true;
                lastWasLetter = false;
                continue;
            }
            if ((traits & TextTraits.Unseen) != 0) continue;
            if (!inRun || breaksPending > 0 || spacePending) Separate(text[i], state, preformatted);
            if (openLinkStart < 0 && (state & LayoutState.Link) != 0) openLinkStart = layout.Text.Length;
            int end = i + 1;
            while (end < text.Length && end - i < TextTraits.MostCounted && (TextTraits.Of(text[end]) & (TextTraits.White | TextTraits.Unseen)) == 0) end++;
            AppendWords(text[i..end], state);
            if ((traits & TextTraits.Letter) != 0 && frames[depth - 1].IsDropCap) dropCap = (char)1;
            i = end - 1;
        }
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
