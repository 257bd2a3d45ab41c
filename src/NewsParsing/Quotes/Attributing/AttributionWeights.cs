using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Attributing;

/// <summary>
/// What each feature of a candidate source adds to its score. Set by hand from counts and read errors on PolNeAR train, checked on dev; round numbers on
/// purpose. A candidate is a verb (or what stands for one) with its subject; the best one above <see cref="Threshold"/> is taken.
/// </summary>
internal static class AttributionWeights
{
    /// <summary>Below this nobody in the sentence is the source: the quote floats, and its neighbours tell.</summary>
    public const int Threshold = -3;

    // What attributes.

    /// <summary>Nine of ten cues of direct quotes are verbs of speech.</summary>
    public const int Speech = 40;

    /// <summary>Judging and promising verbs attribute fragments in their own clause: praised the "genuine faith".</summary>
    public const int Stance = 30;

    /// <summary>"believes": whoever thinks is seldom the one who says it; in their own clause they are the source of the fragment.</summary>
    public const int Mental = 14;

    /// <summary>Any other verb: the subject of the sentence that holds a fragment is its source more often than not.</summary>
    public const int OtherVerb = 7;

    /// <summary>"is", "has": a fragment in a description.</summary>
    public const int Auxiliary = 3;

    /// <summary>"according to" attributes the whole sentence, from either end.</summary>
    public const int SourcePhrase = 45;

    /// <summary>"his claim that": attributes what follows it closely.</summary>
    public const int Noun = 12;

    /// <summary>"SMITH:" before the words.</summary>
    public const int Label = 45;

    // Where it stands.

    /// <summary>"…," he said: right behind the quote.</summary>
    public const int TagRight = 40;

    /// <summary>A verb of judging makes a tag less often: "…," the crowd applauded.</summary>
    public const int StanceTagRight = 20;

    /// <summary>The verb behind the quote has an object or a clause of its own: it says something else.</summary>
    public const int OwnObject = -35;

    /// <summary>The end of the sentence: reported clause with a fragment, comma, then the tag.</summary>
    public const int TailTag = 25;

    /// <summary>A tag right behind the quote belongs to it surely when the quote ends with a comma.</summary>
    public const int CommaInside = 10;

    /// <summary>said "…", said: "…", said that "…".</summary>
    public const int DirectlyBefore = 20;

    /// <summary>said: "…".</summary>
    public const int ColonBefore = 15;

    /// <summary>"she shot back, “No…”": comma or colon and a whole sentence in marks: whatever the verb is, it introduces speech.</summary>
    public const int LeadsIn = 30;

    /// <summary>Before a colon so many items may stand between: "she had one wish for the new owners: “…”".</summary>
    public const int LeadInReach = 9;

    /// <summary>Each item between verb and quote makes it less likely, up to <see cref="MaxDistance"/>.</summary>
    public const float PerItem = 0.4f;

    public const int MaxDistance = 30;

    /// <summary>Behind the quote and no tag: the next clause speaks of something else.</summary>
    public const int BehindNoTag = -28;

    /// <summary>Another verb of speech stands between: that one governs.</summary>
    public const int CueBetween = -18;

    /// <summary>The verb of speech between is itself reported: "Lee said the mayor had called it …".</summary>
    public const int ReportedCueBetween = -10;

    /// <summary>Another verb between.</summary>
    public const int VerbBetween = -3;

    /// <summary>Another quote between.</summary>
    public const int QuoteBetween = -3;

    /// <summary>"his comment “has no place here”".</summary>
    public const int SubjectOfQuote = -40;

    // What sort of clause.

    /// <summary>"was told": the subject hears.</summary>
    public const int Passive = -18;

    public const int Negated = -4;

    public const int Future = -4;

    public const int Infinitive = -10;

    public const int Embedded = -15;

    /// <summary>"said that the mayor shows “some patience”": whoever says that the mayor shows it says so.</summary>
    public const int ReportedStance = -8;

    /// <summary>"Lee said he thinks …": "he" is Lee, and the outer clause is the one that speaks.</summary>
    public const int ReportedPronoun = -10;

    /// <summary>Verbs by which the sentence before a quote tells who speaks in it.</summary>
    public const WordTraits Telling = WordTraits.Speech | WordTraits.Stance | WordTraits.Mental;

    /// <summary>"those who complain": describes a noun more often than it attributes.</summary>
    public const int Relative = -18;

    // Who.

    /// <summary>he, she, they: in news they are those who spoke before.</summary>
    public const int Person = 4;

    /// <summary>A name.</summary>
    public const int Name = 4;

    /// <summary>A role, a body or a text as head.</summary>
    public const int Speaker = 2;

    /// <summary>A noun that names neither.</summary>
    public const int Thing = -12;

    /// <summary>"it" seldom speaks.</summary>
    public const int It = -13;

    /// <summary>I, we and you outside marks are the paper and its reader.</summary>
    public const int Paper = -14;

    /// <summary>The quote before in this sentence has the same source: fragments come in rows.</summary>
    public const int SameAsBefore = 8;
}
