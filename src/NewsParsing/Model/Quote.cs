using System.Text;

namespace NewsParsing;

/// <summary>Words that the story gives as someone's.</summary>
/// <param name="Kind">How the words are given.</param>
/// <param name="Segments">The stretches of the quote in order, at least one, without quotation marks.</param>
/// <param name="Cue">The words that attribute ("said", "according to"); null where there are none.</param>
/// <param name="Mention">The words that name the source there ("he", "Blinken"); null where it is not named.</param>
/// <param name="Speaker">Who speaks; null where that is unsure.</param>
/// <param name="Confidence">How sure the attribution is: 0 to 1.</param>
public sealed record Quote(
    QuoteKind Kind, ValueList<TextSpan> Segments, TextSpan? Cue, Mention? Mention, Speaker? Speaker, double Confidence)
{
    /// <summary>The quoted words, marks excluded, segments joined by one space; a new string.</summary>
    public string Text
    {
        get
        {
            if (Segments.Count == 1) return Segments[0].ToString();
            var text = new StringBuilder();
            foreach (var segment in Segments)
            {
                if (text.Length > 0) text.Append(' ');
                text.Append(segment.AsSpan());
            }
            return text.ToString();
        }
    }
}

/// <summary>How the words of a quote are given.</summary>
public enum QuoteKind
{
    /// <summary>A whole clause in quotation marks.</summary>
    Direct,

    /// <summary>A marked fragment inside a reported clause.</summary>
    Mixed,

    /// <summary>Reported without marks.</summary>
    Indirect,
}

/// <summary>The words that name the source of a quote.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">What sort of words they are.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind);

/// <summary>What sort of words a mention is.</summary>
public enum MentionKind
{
    /// <summary>A name ("Blinken", "Secretary of State Antony Blinken").</summary>
    Name,

    /// <summary>A pronoun ("he").</summary>
    Pronoun,

    /// <summary>A noun phrase ("the minister", "residents").</summary>
    Nominal,

    /// <summary>Nothing is written there: the speaker follows from the text around it.</summary>
    Implicit,
}

/// <summary>The person, organisation or group behind all its mentions in a story.</summary>
/// <param name="Id">Names the speaker within the story ("s1").</param>
/// <param name="Name">The fullest form of the name in the story, without title.</param>
/// <param name="Title">Office or role as written ("Secretary of State"); null where the story gives none.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Gender">As the story's own words tell it, or the usual gender of the given name; null where unsure.</param>
/// <param name="Mentions">Where the story mentions the speaker, in order.</param>
public sealed record Speaker(string Id, string Name, string? Title, SpeakerKind Kind, Gender? Gender, ValueList<TextSpan> Mentions);

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>One person with a name.</summary>
    Person,

    /// <summary>A body that speaks as one: a ministry, a company, a movement.</summary>
    Organization,

    /// <summary>Several people together ("residents", "US and Turkey's top diplomats").</summary>
    Group,

    /// <summary>A text ("the report").</summary>
    Document,

    /// <summary>A source without a name ("a senior official").</summary>
    Unnamed,
}

/// <summary>Grammatical gender by which a story refers to a person.</summary>
public enum Gender
{
    /// <summary>Referred to as she.</summary>
    Female,

    /// <summary>Referred to as he.</summary>
    Male,
}
