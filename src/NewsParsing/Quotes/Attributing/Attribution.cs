using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Attributing;

/// <summary>Who says a stretch, as far as the text tells. Positions are tokens, end-exclusive; -1 where there is none.</summary>
internal struct Attribution
{
    /// <summary>Index of the mention that names the source; -1 for none.</summary>
    public int Mention;

    /// <summary>The words of the mention as the source of this quote: with title and apposition.</summary>
    public int SourceFirst;
    public int SourceEnd;

    /// <summary>The words that attribute; <see cref="CueEnd"/> 0 where there are none.</summary>
    public int CueFirst;
    public int CueEnd;

    /// <summary>Whether the source was taken over from a quote near by: no words of its own sentence name it.</summary>
    public bool IsInherited;

    /// <summary>Whether it is told that it was said, and not by whom ("heißt es"): its neighbours do not tell either.</summary>
    public bool IsUnnamed;

    /// <summary>Whether the stretch is speech at all, as <see cref="SpeechFilter"/> says.</summary>
    public bool IsSpeech;

    /// <summary>Whether it stands in the clause that the verb of speech reports: "said that the “spotted tiger” had …".</summary>
    public bool IsReported;

    /// <summary>What the words that attribute are.</summary>
    public WordTraits CueTraits;

    /// <summary>What <see cref="AttributionWeights"/> gave.</summary>
    public float Score;

    /// <summary>0 to 1.</summary>
    public float Confidence;

    public static Attribution None => new() { Mention = -1 };

    public readonly bool HasCue => CueEnd > 0;
}
