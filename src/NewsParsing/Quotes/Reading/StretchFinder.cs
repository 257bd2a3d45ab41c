using NewsParsing.Languages;

namespace NewsParsing.Quotes.Reading;

/// <summary>
/// Finds the outermost quoted stretches, passage by passage. Marks of different systems may close one another (<c>"…”</c>); nested quotes stay inside
/// their outer one; a mark that is opened again without having been closed starts afresh; what stays open ends with its passage, and goes on in the next
/// one where that repeats the opening mark.
/// </summary>
internal ref struct StretchFinder
{
    private const int MaxDepth = 8;

    /// <summary>Where no spaces part the words, so many letters count as one.</summary>
    private const int LettersOfAnUnspacedWord = 3;

    private readonly StoryTokens story;
    private readonly PooledList<Token> tokens;
    private readonly Span<char> stack;
    /// <summary>The first of the story's marks that has not been looked at.</summary>
    private int nextMark;
    private int depth;
    private int first;
    private int end;
    private int opened;
    private bool openedSingle;

    /// <summary>No single mark before this token closes anything: a search that failed is not made again.</summary>
    private int noCloserBefore;

    private StretchFinder(StoryTokens story, Span<char> stack)
    {
        this.story = story;
        this.stack = stack;
        tokens = story.Tokens;
    }

    public static void Find(StoryTokens story)
    {
        var finder = new StretchFinder(story, stackalloc char[MaxDepth]);
        for (int passage = 0; passage < story.Passages.Count; passage++)
            if (!DashDialogue.Find(story, passage)) finder.FindIn(passage);
        PromoteSingle(story);
    }

    /// <summary>A story that quotes whole clauses in single marks, and hardly anything in double ones, uses the single ones for speech (Dutch and some British papers do).</summary>
    private static void PromoteSingle(StoryTokens story)
    {
        const int clause = 4;
        int singles = 0, doubles = 0;
        foreach (ref readonly var stretch in story.Stretches.AsSpan())
        {
            if (!stretch.IsSingle) doubles++;
            else if (stretch.Words >= clause) singles++;
        }
        if (singles < 2 || singles <= doubles) return;
        foreach (ref var stretch in story.Stretches.AsSpan()) stretch.IsSingle = false;
    }

    private void FindIn(int passage)
    {
        first = story.FirstTokens[passage];
        end = story.FirstTokens[passage + 1];
        depth = 0;
        noCloserBefore = 0;
        int closer = -1;
        for (; nextMark < story.Marks.Count && story.Marks[nextMark] < end; nextMark++)
        {
            int i = story.Marks[nextMark];
            if (i < first) continue;
            var mark = story.Word(i);
            bool single = QuotationMark.IsSingle(mark);
            if (single && depth > 0)
            {
                if (openedSingle && i == closer) Close(i, passage);
                continue;
            }
            if (single)
            {
                closer = CloserOfSingle(i);
                if (closer > 0) Open(i, mark[0], isSingle: true);
                else SetApostrophe(i);
                continue;
            }
            if (IsInches(i)) continue;
            switch (QuotationMark.UseOf(mark, SpaceBefore(i), SpaceAfter(i), depth > 0 ? stack[depth - 1] : '\0'))
            {
                case QuotationMark.Use.Open:
                    OpenDouble(i, mark[0], passage);
                    break;
                case QuotationMark.Use.Close:
                    CloseDouble(i, passage);
                    break;
                default:
                    if (depth > 0) CloseDouble(i, passage);
                    else OpenDouble(i, mark[0], passage);
                    break;
            }
        }
        if (depth > 0) Finish(end, passage, isClosed: false);
    }

    private void OpenDouble(int token, char mark, int passage)
    {
        if (depth == 0)
        {
            Open(token, mark, isSingle: false);
            return;
        }
        bool sameSystem = stack[depth - 1] == mark || (stack[depth - 1] is '"' or '“' && mark is '"' or '“');
        if (openedSingle || !sameSystem || IsNested(token))
        {
            if (depth < MaxDepth) stack[depth++] = mark;
            return;
        }
        Finish(token, passage, isClosed: false);
        Open(token, mark, isSingle: false);
    }

    private void CloseDouble(int token, int passage)
    {
        if (depth == 0) return;
        if (depth > 1 || openedSingle)
        {
            if (depth > 1) depth--;
            return;
        }
        Close(token, passage);
    }

    private void Open(int token, char mark, bool isSingle)
    {
        opened = token;
        openedSingle = isSingle;
        stack[0] = mark;
        depth = 1;
    }

    private void Close(int token, int passage) => Finish(token + 1, passage, isClosed: true);

    private void Finish(int endToken, int passage, bool isClosed)
    {
        depth = 0;
        int inner = opened + 1;
        int innerEnd = isClosed ? endToken - 1 : endToken;
        // Three strokes close an inner and an outer quote in either order.
        if (isClosed && endToken < end && tokens[endToken].Kind == TokenKind.Mark && !tokens[endToken].Is(TokenForm.SpaceBefore)
            && QuotationMark.IsSingle(story.Word(endToken)) && SpaceAfter(endToken))
            endToken++;
        if (innerEnd <= inner) return;
        // «On a chanté, dit-il. Il chante faux.»: what is said stands in parts.
        int from = opened, words = inner;
        while (story.Lexicon.HasIncises && Incise.TryFind(story, words, innerEnd, out int joint, out int behind))
        {
            Add(from, joint, words, joint, passage, isClosed: true);
            if (behind >= innerEnd) return;
            from = words = behind;
            // "…, — сказала она. — Мы …": the dash closes the tag.
            if (tokens[words].Kind == TokenKind.Dash && words + 1 < innerEnd) from = ++words;
        }
        Add(from, endToken, words, innerEnd, passage, isClosed);
    }

    /// <summary>Adds the stretch of the tokens from <paramref name="firstToken"/> on whose words are those between the other two.</summary>
    private readonly void Add(int firstToken, int endToken, int inner, int innerEnd, int passage, bool isClosed)
    {
        var stretch = new Stretch
        {
            FirstToken = firstToken,
            EndToken = endToken,
            Start = tokens[inner].Start,
            End = tokens[innerEnd - 1].End,
            Passage = passage,
            IsClosed = isClosed,
            IsSingle = openedSingle,
        };
        int index = story.Stretches.Count, unspaced = 0;
        for (int i = firstToken; i < endToken; i++)
        {
            ref var token = ref tokens[i];
            token.Stretch = index;
            if (token.Kind is TokenKind.Word or TokenKind.Number && token.Is(TokenForm.SpaceBefore) | (i == inner)) stretch.Words++;
            if (token.Kind == TokenKind.Word && Writing.HasNoSpaces(story.Text[token.Start])) unspaced += token.Length;
        }
        stretch.Words += unspaced / LettersOfAnUnspacedWord;
        if (!isClosed && endToken == end && passage + 1 < story.Passages.Count)
        {
            int next = end;
            stretch.IsContinued = next < tokens.Count && tokens[next].Kind == TokenKind.Mark && QuotationMark.IsSingle(story.Word(next)) == openedSingle;
        }
        stretch.ContinuesPrevious = firstToken == first && index > 0 && story.Stretches[index - 1].IsContinued && story.Stretches[index - 1].Passage == passage - 1;
        story.Add(stretch);
    }

    /// <summary>Whether a mark that opens inside an open quote is nested: then two closing marks follow before the next opening one.</summary>
    private readonly bool IsNested(int token)
    {
        int closers = 0;
        for (int i = token + 1; i < end && closers < 2; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark) continue;
            var mark = story.Word(i);
            if (QuotationMark.IsSingle(mark)) continue;
            if (QuotationMark.UseOf(mark, SpaceBefore(i), SpaceAfter(i), stack[depth - 1]) == QuotationMark.Use.Open) return false;
            closers++;
        }
        return closers == 2;
    }

    /// <summary>Whether the mark behind a number is one of measure (6'2", a 12" disc): no quote is open, or one is and its true end still follows.</summary>
    private readonly bool IsInches(int token)
    {
        if (token == first || tokens[token - 1].Kind != TokenKind.Number || tokens[token].Is(TokenForm.SpaceBefore) || story.Word(token)[0] != '"') return false;
        if (depth == 0) return true;
        for (int i = token + 1; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark || QuotationMark.IsSingle(story.Word(i))) continue;
            return QuotationMark.UseOf(story.Word(i), SpaceBefore(i), SpaceAfter(i), '"') == QuotationMark.Use.Close;
        }
        return false;
    }

    /// <summary>The single mark that closes the one at <paramref name="token"/>; -1 where that one is an apostrophe.</summary>
    private int CloserOfSingle(int token)
    {
        char mark = story.Word(token)[0];
        if (token + 1 >= end || token < noCloserBefore || !SpaceBefore(token) || SpaceAfter(token)) return -1;
        if (mark is '’' or '\'' && IsElided(token + 1)) return -1;
        int possible = -1;
        for (int i = token + 2; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark || !QuotationMark.IsSingle(story.Word(i)) || !SpaceAfter(i)) continue;
            if (tokens[i].Is(TokenForm.SpaceBefore)) continue;
            char last = story.Text[tokens[i].Start - 1];
            // Behind an s it may be the apostrophe of a plural; not before a comma or a full stop.
            if (last is not ('s' or 'S') || (mark == '‘' && i + 1 < end && tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Stop)) return i;
            if (possible < 0) possible = i;
        }
        if (possible < 0) noCloserBefore = end;
        return possible;
    }

    /// <summary>'90s, 'em, 'til.</summary>
    private readonly bool IsElided(int token)
    {
        if (tokens[token].Kind == TokenKind.Number) return story.Text[tokens[token].End - 1] is 's' or 'S' || tokens[token].Length == 2;
        foreach (string word in story.Lexicon.Elided)
            if (story.IsWord(token, word)) return true;
        return false;
    }

    private readonly void SetApostrophe(int token)
    {
        bool owner = token > first && tokens[token - 1].IsWord && !tokens[token].Is(TokenForm.SpaceBefore) && SpaceAfter(token)
            && story.Text[tokens[token].Start - 1] is 's' or 'S' or 'x' or 'z';
        tokens[token].Kind = owner ? TokenKind.Possessive : TokenKind.Other;
    }

    private readonly bool SpaceBefore(int token)
    {
        if (token == first || tokens[token].Is(TokenForm.SpaceBefore)) return true;
        ref readonly var before = ref tokens[token - 1];
        return before.Kind is TokenKind.OpenBracket or TokenKind.Dash || (before.Kind == TokenKind.Mark && story.Word(token - 1)[0] is '‘' or '“' or '`');
    }

    private readonly bool SpaceAfter(int token)
    {
        if (token + 1 >= end) return true;
        ref readonly var after = ref tokens[token + 1];
        if (after.Is(TokenForm.SpaceBefore)) return true;
        return after.Kind is TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash
            || (after.Kind == TokenKind.Mark && story.Word(token + 1)[0] is '’' or '”' or '\'' or '"');
    }
}
