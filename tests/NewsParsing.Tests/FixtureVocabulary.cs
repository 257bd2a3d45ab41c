using System.Collections.Frozen;
using System.Text.Json;

namespace NewsParsing.Tests;

/// <summary>The names that an <c>expected.json</c> may use, so that a misspelt one fails instead of asserting nothing.</summary>
internal static class FixtureVocabulary
{
    private static readonly FrozenSet<string> Ours = ["baseUrl", "textContains", "textLacks", "quotesLack"];

    /// <summary>Names of the JSON contract (DESIGN.md) by the name of the property that holds them; "" is the article.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Names = new Dictionary<string, FrozenSet<string>>
    {
        [""] = Set("schemaVersion headline kicker standfirst byline dateline kind confidence authors publisher published modified language url category " +
            "topics freeAccess leadImage text sections quotes speakers readMore diagnostics"),
        ["authors"] = Set("name role url"),
        ["publisher"] = Set("name url"),
        ["leadImage"] = Set("url alt width height"),
        ["sections"] = Set("heading headingStart headingEnd level blocks"),
        ["blocks"] = Set("kind start end text ordered items cite rows images caption credit provider url label title placement afterBlock time timeShown titleStart titleEnd blocks"),
        ["items"] = Set("text start end level"),
        ["rows"] = Set("text start end"),
        ["images"] = Set("url alt width height"),
        ["quotes"] = Set("kind text segments cue mention speaker confidence"),
        ["segments"] = Set("text start end"),
        ["cue"] = Set("text start end"),
        ["mention"] = Set("text start end kind"),
        ["speaker"] = Set("id name title kind"),
        ["speakers"] = Set("id name title kind gender mentions"),
        ["mentions"] = Set("text start end"),
        ["readMore"] = Set("label title url placement afterBlock"),
        ["diagnostics"] = Set("code message"),
    }.ToFrozenDictionary();

    public static bool IsOurs(string name) => Ours.Contains(name);

    /// <summary>What is wrong with an <c>expected.json</c>; empty when it may be run.</summary>
    public static List<string> Complaints(JsonElement root)
    {
        var complaints = new List<string>();
        if (root.EnumerateObject().All(property => property.Name == "baseUrl")) complaints.Add("expected.json asserts nothing");
        foreach (var property in root.EnumerateObject())
            if (!IsOurs(property.Name)) Look(property, "", "", complaints);
        return complaints;
    }

    private static void Look(JsonProperty property, string owner, string path, List<string> complaints)
    {
        path = path.Length == 0 ? property.Name : path + "." + property.Name;
        if (!Names.TryGetValue(owner, out var names) || !names.Contains(property.Name)) complaints.Add(path + ": is not a name of the contract");
        else Look(property.Value, property.Name, path, complaints);
    }

    private static void Look(JsonElement value, string owner, string path, List<string> complaints)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject()) Look(property, owner, path, complaints);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (var item in value.EnumerateArray()) Look(item, owner, $"{path}[{index++}]", complaints);
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
