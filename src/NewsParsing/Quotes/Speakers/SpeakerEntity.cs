namespace NewsParsing.Quotes.Speakers;

/// <summary>Someone or something that a story mentions, while its mentions are being gathered.</summary>
internal struct SpeakerEntity
{
    /// <summary>The first mention.</summary>
    public int FirstMention;

    /// <summary>The mention with the fullest form of the name.</summary>
    public int Fullest;

    /// <summary>Words of the fullest form.</summary>
    public int Words;

    /// <summary>Mentions that were joined by name.</summary>
    public int Names;

    /// <summary>All mentions, whatever calls it; while its speaker is made, those that are still to be noted.</summary>
    public int Mentions;

    /// <summary>Whether one of them is the source of a quote.</summary>
    public bool IsSource;

    /// <summary>The number of its speaker, counted from 1; 0 for none.</summary>
    public int Number;

    /// <summary>Sentence of the latest mention so far.</summary>
    public int LastSentence;

    /// <summary>Positive for a person, negative for a body or a thing; how far from 0 tells how sure.</summary>
    public int PersonEvidence;

    /// <summary>Positive for a woman, negative for a man: what honorifics, kin, roles and pronouns of the story tell.</summary>
    public int FemaleEvidence;

    /// <summary>What the given name tells: 1 for a woman, -1 for a man, 0 for nothing.</summary>
    public sbyte GivenName;

    /// <summary>The name of the lead that it bears, counted from 1; 0 for none.</summary>
    public int Lead;

    public SpeakerKind Kind;

    /// <summary>Whether it has a name of its own, not a noun phrase only.</summary>
    public bool HasName;

    /// <summary>Whether the name is a place, a street, a law: such a thing speaks only for a body.</summary>
    public bool IsThing;

    /// <summary>Whether the story has called a person by the surname alone.</summary>
    public bool IsCalledBySurname;

    /// <summary>Title or role as written, in tokens; <see cref="TitleEnd"/> 0 where none was seen.</summary>
    public int TitleFirst;
    public int TitleEnd;

    public readonly bool IsPerson => Kind == SpeakerKind.Person || (Kind == SpeakerKind.Unnamed);

    public readonly bool IsBody => Kind is SpeakerKind.Organization or SpeakerKind.Group;

    /// <summary>1 for a woman, -1 for a man, 0 where unsure. What the story's own words tell counts before the given name.</summary>
    public readonly int Female => FemaleEvidence != 0 ? Math.Sign(FemaleEvidence) : GivenName;
}
