using System.Text.Json;

namespace NewsParsing.Tests;

/// <summary>Compares a part of a JSON value with the whole: what the part names must hold, the rest is free.</summary>
internal static class PartialJson
{
    private const int LongestShown = 600;

    public static void CompareProperty(JsonProperty expected, JsonElement owner, string path, List<string> differences)
    {
        path = path.Length == 0 ? expected.Name : path + "." + expected.Name;
        if (owner.TryGetProperty(expected.Name, out var actual)) Compare(expected.Value, actual, path, differences);
        else if (!IsAbsent(expected.Value)) differences.Add($"{path}: expected {Shown(expected.Value)}, actual absent");
    }

    public static string Quoted(string text) => "\"" + Shortened(text.Replace("\n", "\\n", StringComparison.Ordinal)) + "\"";

    private static void Compare(JsonElement expected, JsonElement actual, string path, List<string> differences)
    {
        if (IsAbsent(expected) && IsAbsent(actual)) return;
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object when actual.ValueKind == JsonValueKind.Object:
                foreach (var property in expected.EnumerateObject()) CompareProperty(property, actual, path, differences);
                return;
            case JsonValueKind.Array when actual.ValueKind == JsonValueKind.Array:
                CompareItems(expected, actual, path, differences);
                return;
            default:
                if (!JsonElement.DeepEquals(expected, actual)) differences.Add($"{path}: expected {Shown(expected)}, actual {Shown(actual)}");
                return;
        }
    }

    private static void CompareItems(JsonElement expected, JsonElement actual, string path, List<string> differences)
    {
        int count = expected.GetArrayLength(), found = actual.GetArrayLength();
        if (count != found) differences.Add($"{path}: expected {count} items, actual {found}: {Shown(actual)}");
        for (int i = 0; i < Math.Min(count, found); i++) Compare(expected[i], actual[i], $"{path}[{i}]", differences);
    }

    private static bool IsAbsent(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);

    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.String ? Quoted(value.GetString()!) : Shortened(value.GetRawText());

    private static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
