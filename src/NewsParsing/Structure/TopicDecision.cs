using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>Topics: the tags of the first source that has any.</summary>
internal static class TopicDecision
{
    public static ValueList<string> Decide(Draft draft, Publisher? publisher)
    {
        _ = publisher;
        var claims = draft.Claims.Ranked(Field.Topic);
        var topics = new List<string>();
        for (int i = 0; i < claims.Count && claims[i].Source == claims[0].Source; i++)
            foreach (string topic in claims[i].Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (!topics.Contains(topic, StringComparer.OrdinalIgnoreCase)) topics.Add(topic);
        Decision.Note(draft, "topics", claims, topics.Count > 0 ? 0 : -1, "all of the first source");
        return topics.ToValueList();
    }
}
