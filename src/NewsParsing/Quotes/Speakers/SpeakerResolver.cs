using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <summary>Finds out which mentions of a story are the same person, organisation or group.</summary>
/// <remarks>
/// Two passes over the mentions: names first (<see cref="NameLinker"/>), then pronouns and noun phrases in reading order (<see cref="ReferenceResolver"/>).
/// An explicit wrong name is the worst outcome: where it is unsure, a mention has no speaker. Linear in the number of mentions.
/// </remarks>
internal static class SpeakerResolver
{
    /// <summary>Resolves all mentions of a story.</summary>
    /// <param name="story">Text, passages, tokens, stretches and sentences; its lexicon knows the language.</param>
    /// <param name="mentions">All mentions in the order of the text; sources of quotes and those inside quotes marked as such.</param>
    /// <param name="lead">Headline and standfirst.</param>
    /// <param name="speakerOf">Gets for each mention the index of its speaker; -1 where that is unsure or nobody who speaks.</param>
    /// <param name="certainty">Gets for each mention how sure that is, in percent.</param>
    /// <param name="cancellation">Looked at every few thousand mentions.</param>
    /// <returns>Those who are the source of a quote, in the order of their first mention.</returns>
    public static Speaker[] Resolve(StoryTokens story, ReadOnlySpan<MentionCandidate> mentions, string? lead, Span<int> speakerOf, Span<byte> certainty, CancellationToken cancellation)
    {
        using var table = new EntityTable(story, mentions, lead);
        new NameLinker(table, mentions, speakerOf).Link(cancellation);
        new ReferenceResolver(table, mentions, speakerOf, certainty).Resolve(cancellation);
        return MakeSpeakers(table, mentions, speakerOf);
    }

    /// <summary>Makes the speakers of those who are a source; numbers in <paramref name="entityOf"/> become those of speakers.</summary>
    private static Speaker[] MakeSpeakers(EntityTable table, ReadOnlySpan<MentionCandidate> mentions, Span<int> entityOf)
    {
        var spans = new TextSpan[table.Sources][];
        using var entities = PooledList<int>.Take(spans.Length);
        for (int i = 0; i < mentions.Length; i++)
        {
            if (entityOf[i] < 0) continue;
            ref var known = ref table.Entities[entityOf[i]];
            if (known.IsSource && known.Number == 0)
            {
                entities.Add(entityOf[i]);
                known.Number = entities.Count;
                spans[known.Number - 1] = new TextSpan[known.Mentions];
            }
            int number = entityOf[i] = known.Number - 1;
            if (number >= 0) spans[number][^known.Mentions--] = table.Story.Span(mentions[i].First, mentions[i].End);
        }
        var speakers = new Speaker[spans.Length];
        for (int i = 0; i < speakers.Length; i++) speakers[i] = MakeSpeaker(table, mentions, entities[i], i, spans[i]);
        return speakers;
    }

    private static Speaker MakeSpeaker(EntityTable table, ReadOnlySpan<MentionCandidate> mentions, int index, int number, TextSpan[] spans)
    {
        var story = table.Story;
        ref readonly var entity = ref table.Entities[index];
        ref readonly var fullest = ref mentions[entity.Fullest];
        int first = entity.HasName ? table.Names.StartOf(entity.Fullest) : fullest.First;
        if (entity.HasName && entity.Kind == SpeakerKind.Organization && IsNamedWithArticle(story, first)) first--;
        string? title = entity.HasName && entity.TitleEnd > 0 ? story.Span(entity.TitleFirst, entity.TitleEnd).ToString() : null;
        Gender? gender = !entity.IsPerson || entity.Female == 0 ? null : entity.Female > 0 ? Gender.Female : Gender.Male;
        string name = entity.Lead > 0 && entity.Words == 1 ? table.Lead[entity.Lead - 1].Full : story.Span(first, fullest.CoreEnd).ToString();
        return new Speaker($"s{number + 1}", name, title, entity.Kind, gender, new ValueList<TextSpan>(spans));
    }

    /// <summary>"The Taliban", "The Hague": an article with a capital is a part of the name as the story writes it; that of an acronym never is.</summary>
    private static bool IsNamedWithArticle(StoryTokens story, int nameStart)
    {
        if (nameStart == 0 || story.Tokens[nameStart].Is(TokenForm.AllCapitals)) return false;
        ref readonly var article = ref story.Tokens[nameStart - 1];
        return article.IsCapital && article.Is(WordTraits.Determiner) && article.IsQuoted == story.Tokens[nameStart].IsQuoted;
    }
}
