namespace NewsParsing;

/// <summary>Tells, for one parse, where every field came from and why every block was kept or dropped. Make one, hand it to one call, read it afterwards.</summary>
/// <remarks>Not thread-safe; not shared between calls.</remarks>
public sealed class ParseTrace
{
    private readonly List<FieldTrace> fields = [];
    private readonly List<BlockTrace> blocks = [];

    /// <summary>One entry for each field that anything was claimed about.</summary>
    public IReadOnlyList<FieldTrace> Fields => fields;

    /// <summary>The blocks of the source in the order they were judged.</summary>
    public IReadOnlyList<BlockTrace> Blocks => blocks;

    internal void Add(FieldTrace field) => fields.Add(field);

    internal void Add(BlockTrace block) => blocks.Add(block);
}

/// <summary>How one field was decided.</summary>
/// <param name="Field">The field's name in the JSON contract.</param>
/// <param name="Claims">All claims in the order of their rank.</param>
/// <param name="Winner">Index into <paramref name="Claims"/>; null where none was believed.</param>
/// <param name="Why">The rule that decided, in a few words.</param>
public sealed record FieldTrace(string Field, ValueList<ClaimTrace> Claims, int? Winner, string Why);

/// <summary>What one source says about a field.</summary>
/// <param name="Source">Where it stands ("json-ld", "meta og:title", "h1").</param>
/// <param name="Value">What it says.</param>
public sealed record ClaimTrace(string Source, string Value);

/// <summary>What became of one block of the source.</summary>
/// <param name="Kept">Whether it is in the article.</param>
/// <param name="Stage">The stage that decided ("content", "structure", "links").</param>
/// <param name="Reason">Why, in a few words.</param>
/// <param name="Score">How much it looked like a part of the story, 0 to 1; null where the stage gives no score.</param>
/// <param name="FirstWords">The beginning of its text.</param>
public sealed record BlockTrace(bool Kept, string Stage, string Reason, double? Score, string FirstWords);
