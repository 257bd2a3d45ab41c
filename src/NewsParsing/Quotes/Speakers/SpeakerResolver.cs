using System.Buffers;

namespace NewsParsing.Quotes.Speakers;

/// <summary>Who stands behind the mentions of a story.</summary>
/// <param name="Speakers">Those who are the source of a quote, in the order of their first mention.</param>
/// <param name="SpeakerOfMention">For each mention the index of its speaker; -1 where that is unsure or nobody who speaks.</param>
/// <param name="Certainty">For each mention how sure that is, in percent.</param>
internal readonly record struct SpeakerAssignment(List<Speaker> Speakers, int[] SpeakerOfMention, byte[] Certainty);

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
    /// <param name="cancellation">Looked at every few thousand mentions.</param>
    public static SpeakerAssignment Resolve(StoryTokens story, ReadOnlySpan<MentionCandidate> mentions, CancellationToken cancellation)
    {
        using var table = new EntityTable(story, mentions.Length);
        var speakerOf = new int[mentions.Length];
        new NameLinker(table, mentions, speakerOf).Link(cancellation);
        byte[] certainty = new byte[mentions.Length];
        new ReferenceResolver(table, mentions, speakerOf, certainty).Resolve(cancellation);
        return new SpeakerAssignment(MakeSpeakers(table, mentions, speakerOf), speakerOf, certainty);
    }

    /// <summary>Makes the speakers of those who are a source; numbers in <paramref name="entityOf"/> become those of speakers.</summary>
    private static List<Speaker> MakeSpeakers(EntityTable table, ReadOnlySpan<MentionCandidate> mentions, Span<int> entityOf)
    {
        const int Speaks = -2;
        int[] speakerOf = ArrayPool<int>.Shared.Rent(table.Entities.Count + 1);
        var numbers = speakerOf.AsSpan(0, table.Entities.Count);
        numbers.Fill(-1);
        for (int i = 0; i < mentions.Length; i++)
            if (entityOf[i] >= 0 && mentions[i].IsSource) numbers[entityOf[i]] = Speaks;
        var entities = new List<int>();
        var spans = new List<List<TextSpan>>();
        for (int i = 0; i < mentions.Length; i++)
        {
            int entity = entityOf[i];
            if (entity < 0) continue;
            if (numbers[entity] == Speaks)
            {
                numbers[entity] = entities.Count;
                entities.Add(entity);
                spans.Add([]);
            }
            entityOf[i] = numbers[entity];
            if (numbers[entity] >= 0) spans[numbers[entity]].Add(table.Story.Span(mentions[i].First, mentions[i].End));
        }
        ArrayPool<int>.Shared.Return(speakerOf);
        var speakers = new List<Speaker>(entities.Count);
        for (int i = 0; i < entities.Count; i++) speakers.Add(MakeSpeaker(table, mentions, entities[i], i, spans[i]));
        return speakers;
    }

    private static Speaker MakeSpeaker(EntityTable table, ReadOnlySpan<MentionCandidate> mentions, int index, int number, List<TextSpan> spans)
    {
        var story = table.Story;
        ref readonly var entity = ref table.Entities[index];
        ref readonly var fullest = ref mentions[entity.Fullest];
        int first = entity.HasName ? table.NameStart(fullest) : fullest.First;
        if (entity.HasName && entity.Kind == SpeakerKind.Organization && IsNamedWithArticle(story, first)) first--;
        string? title = entity.HasName && entity.TitleEnd > 0 ? story.Span(entity.TitleFirst, entity.TitleEnd).ToString() : null;
        Gender? gender = !entity.IsPerson || entity.Female == 0 ? null : entity.Female > 0 ? Gender.Female : Gender.Male;
        return new Speaker($"s{number + 1}", story.Span(first, fullest.CoreEnd).ToString(), title, entity.Kind, gender, spans.ToValueList());
    }

    /// <summary>"The Taliban", "The Hague": an article with a capital is a part of the name as the story writes it; that of an acronym never is.</summary>
    private static bool IsNamedWithArticle(StoryTokens story, int nameStart)
    {
        if (nameStart == 0 || story.Tokens[nameStart].Is(TokenForm.AllCapitals)) return false;
        ref readonly var article = ref story.Tokens[nameStart - 1];
        return article.IsCapital && article.Is(WordTraits.Determiner) && article.IsQuoted == story.Tokens[nameStart].IsQuoted;
    }
}
