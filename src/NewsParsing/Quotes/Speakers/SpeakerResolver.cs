namespace NewsParsing.Quotes.Speakers;

/// <summary>Who stands behind the mentions of a story.</summary>
/// <param name="Speakers">All that were found, in the order of their first mention.</param>
/// <param name="SpeakerOfMention">For each mention the index of its speaker; -1 where that is unsure.</param>
internal readonly record struct SpeakerAssignment(List<Speaker> Speakers, int[] SpeakerOfMention);

/// <summary>Finds out which mentions of a story are the same person, organisation or group.</summary>
/// <remarks>An explicit wrong name is the worst outcome: where it is unsure, a mention has no speaker.</remarks>
internal static class SpeakerResolver
{
    /// <summary>Resolves all mentions of a story.</summary>
    /// <param name="story">Text, passages, tokens, stretches and sentences; its lexicon knows the language.</param>
    /// <param name="mentions">All mentions in the order of the text: sources of quotes and others, those inside quotes marked as such.</param>
    /// <param name="cancellation">Looked at every few thousand mentions.</param>
    public static SpeakerAssignment Resolve(StoryTokens story, ReadOnlySpan<MentionCandidate> mentions, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var bySurname = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var surnames = bySurname.GetAlternateLookup<ReadOnlySpan<char>>();
        var fullest = new List<int>();
        var spans = new List<List<TextSpan>>();
        var speakerOf = new int[mentions.Length];
        int last = -1;
        for (int i = 0; i < mentions.Length; i++)
        {
            ref readonly var mention = ref mentions[i];
            speakerOf[i] = -1;
            if (mention.Kind == MentionKind.Name)
            {
                var surname = story.Word(mention.CoreEnd - 1);
                if (!surnames.TryGetValue(surname, out int speaker))
                {
                    speaker = fullest.Count;
                    surnames[surname] = speaker;
                    fullest.Add(i);
                    spans.Add([]);
                }
                if (Length(mention) > Length(mentions[fullest[speaker]])) fullest[speaker] = i;
                speakerOf[i] = speaker;
                if (!mention.IsQuoted) last = speaker;
            }
            else if (mention.Kind == MentionKind.Pronoun && !mention.IsQuoted)
            {
                speakerOf[i] = last;
            }
            if (speakerOf[i] >= 0) spans[speakerOf[i]].Add(story.Span(mention.First, mention.End));
        }
        var speakers = new List<Speaker>(fullest.Count);
        for (int i = 0; i < fullest.Count; i++)
        {
            var mention = mentions[fullest[i]];
            string? title = mention.First < mention.CoreFirst ? story.Span(mention.First, mention.CoreFirst).ToString() : null;
            speakers.Add(new Speaker($"s{i + 1}", story.Span(mention.CoreFirst, mention.CoreEnd).ToString(), title, SpeakerKind.Person, null, spans[i].ToValueList()));
        }
        return new SpeakerAssignment(speakers, speakerOf);
    }

    private static int Length(in MentionCandidate mention) => mention.CoreEnd - mention.CoreFirst;
}
