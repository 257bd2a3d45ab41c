using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// Topics: those of the first source whose list is one of topics. Lists of machine codes, of the site's own keywords, and words run together without commas are
/// passed over; numbers, identifiers and host names inside a good list are left out.
/// </summary>
internal static class TopicDecision
{
    private const int MaxTopics = 60;
    private const int MaxLength = 80;

    /// <summary>One topic of more words than this is a list without commas, or a sentence.</summary>
    private const int MaxWords = 7;

    /// <summary>From this many topics on, a list of which most are codes ("AER", "INDG08") is for machines.</summary>
    private const int MinCodes = 5;

    /// <summary>A headline's persons and places are topics too; so many of its words are not.</summary>
    private const int MinCutWords = 4;

    public static ValueList<string> Decide(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.Topic);
        for (int i = 0; i < claims.Count;)
        {
            int end = i;
            var topics = new List<string>();
            for (; end < claims.Count && claims[end].Source == claims[i].Source && claims[end].Detail == claims[i].Detail; end++) Add(claims[end], topics);
            topics.RemoveAll(topic => IsHeadline(draft, topic));
            if (IsListOfTopics(draft, claims[i], topics) && !(topics.Count == 1 && IsLonger(claims, end, topics[0])))
            {
                Decision.Note(draft, "topics", claims, i, "all of the first source that lists topics");
                return WithoutPaths(topics).ToValueList();
            }
            i = end;
        }
        Decision.Note(draft, "topics", claims, -1, "no source lists topics");
        return [];
    }

    /// <summary>Whether the page shows a list of tags that holds the one topic of a machine claim, and more.</summary>
    private static bool IsLonger(List<Claim> claims, int from, string topic)
    {
        int shown = 0;
        bool isThere = false;
        for (int i = from; i < claims.Count; i++)
        {
            if (claims[i].Source != ClaimSource.Shown) continue;
            shown++;
            isThere |= Likeness.Same(claims[i].Value, topic);
        }
        return isThere && shown >= 3;
    }

    private static void Add(Claim claim, List<string> topics)
    {
        var value = claim.Value.AsSpan();
        // a shown tag may have a comma of its own
        if (claim.Source == ClaimSource.Shown)
        {
            AddOne(value, topics);
            return;
        }
        foreach (var range in value.SplitAny(",;、，"))
            AddOne(value[range], topics);
    }

    private static void AddOne(ReadOnlySpan<char> topic, List<string> topics)
    {
        topic = topic.Trim(" \t\n\u00a0\"“”#");
        if (topic.StartsWith("Category:", StringComparison.OrdinalIgnoreCase)) topic = topic[9..].Trim();
        if (topic.StartsWith("(") && topic.IndexOf(") ") is > 0 and < 4 and var close) topic = topic[(close + 2)..];
        if (topic.Length is 0 or > MaxLength || topics.Count == MaxTopics || IsForMachines(topic)) return;
        foreach (string known in topics)
            if (topic.Equals(known, StringComparison.OrdinalIgnoreCase)) return;
        topics.Add(topic.ToString());
    }

    private static bool IsHeadline(Draft draft, string topic)
    {
        if (!topic.Contains(' ', StringComparison.Ordinal)) return false;
        foreach (var claim in draft.Claims.All)
            if (claim.Field == Field.Headline && Likeness.Same(claim.Value, topic)) return true;
        return false;
    }

    /// <summary>Numbers, identifiers, host names, and topics that say which program found them.</summary>
    private static bool IsForMachines(ReadOnlySpan<char> topic)
    {
        if (Guid.TryParse(topic, out _) || DeskWords.NamesNone(topic.ToString()) || topic.StartsWith("NLP ", StringComparison.Ordinal) || topic[0] == '_') return true;
        int letters = 0;
        foreach (char c in topic)
            if (char.IsLetter(c)) letters++;
        if (letters == 0) return true;
        int point = topic.LastIndexOf('.');
        return point > 2 && !topic.Contains(' ') && topic.Length - point is 3 or 4 && !char.IsUpper(topic[point - 1]);
    }

    private static bool IsListOfTopics(Draft draft, Claim claim, List<string> topics)
    {
        if (topics.Count == 0) return false;
        if (topics.Count == 1 && topics[0].AsSpan().Count(' ') >= MaxWords) return false;
        // one link is as often a link in the text as a tag
        if (claim.Source == ClaimSource.Shown && topics.Count == 1 && claim.Detail == "topic link") return false;
        // "The Courier, news, sport, …": the site's keywords, the same on every page
        if (topics.Count >= MinCodes && PublisherDecision.IsName(draft, topics[0])) return false;
        if (IsCutHeadline(draft, topics)) return false;
        int codes = 0;
        foreach (string topic in topics)
            if (IsCode(topic)) codes++;
        return topics.Count < MinCodes || codes * 2 <= topics.Count;
    }

    /// <summary>Whether most topics are single words, words of the headline in their order: a program cut it up ("Ferry", "Stuck", "Fog"). Who chooses keywords does not keep to the order.</summary>
    private static bool IsCutHeadline(Draft draft, List<string> topics)
    {
        if (topics.Count < MinCodes) return false;
        foreach (var claim in draft.Claims.All)
        {
            if (claim.Field != Field.Headline) continue;
            int cut = 0, from = 0;
            foreach (string topic in topics)
            {
                if (topic.Contains(' ', StringComparison.Ordinal) || claim.Value.IndexOf(topic, from, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)) continue;
                cut++;
                from = at + topic.Length;
            }
            if (cut >= MinCutWords && cut * 3 >= topics.Count * 2) return true;
        }
        return false;
    }

    private static bool IsCode(string topic)
    {
        foreach (char c in topic)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not (':' or '-' or '_')) return false;
        return true;
    }

    /// <summary>"topic/ships", "organization/navy": where all are paths, their last parts.</summary>
    private static List<string> WithoutPaths(List<string> topics)
    {
        if (!topics.TrueForAll(topic => topic.IndexOf('/', StringComparison.Ordinal) > 0)) return topics;
        return topics.ConvertAll(topic => topic[(topic.LastIndexOf('/') + 1)..]);
    }
}
