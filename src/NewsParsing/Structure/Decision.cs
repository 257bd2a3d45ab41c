using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>Writes down how a field was decided, where a trace is asked for.</summary>
internal static class Decision
{
    /// <summary>Longer values are cut in the trace.</summary>
    private const int MaxTraced = 300;

    /// <summary>Notes a decision.</summary>
    /// <param name="draft">Holds the trace, if there is one.</param>
    /// <param name="field">The field's name in the JSON contract.</param>
    /// <param name="claims">The claims in the order of their rank.</param>
    /// <param name="winner">Index of the claim that was believed; -1 for none.</param>
    /// <param name="why">The rule, in a few words.</param>
    public static void Note(Draft draft, string field, List<Claim> claims, int winner, string why)
    {
        if (draft.Trace is null || claims.Count == 0) return;
        var traced = new List<ClaimTrace>(claims.Count);
        foreach (var claim in claims)
        {
            string value = claim.Value.Replace(DateDecision.MachineMark, ' ');
            traced.Add(new ClaimTrace(claim.Detail, value.Length > MaxTraced ? value[..MaxTraced] + "…" : value));
        }
        draft.Trace.Add(new FieldTrace(field, traced.ToValueList(), winner < 0 ? null : winner, why));
    }
}
