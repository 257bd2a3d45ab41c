using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

/// <summary>The topics that are shown: links that say "tag" or lead to where pages of topics are, standing together.</summary>
internal sealed class ShownTopics(PageTree page, ClaimSet claims, int headline)
{
    private const int MaxTopic = 60;
    private const int MaxTopics = 40;

    /// <summary>Topics of one story stand together within this many nodes.</summary>
    private const int Cluster = 30;

    private static readonly string[] TopicPaths = ["/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/tema/", "/temas/", "/etiket/", "/etiquetas/", "/schlagwort", "/keyword", "/stichwort", "/sujet/", "/argomenti/", "/trefwoord", "/emne/", "/amne/"];

    private int last, count;

    public void ReadLink(int node)
    {
        bool isTag = page.Attribute(node, HtmlAttribute.Rel).Contains("tag", StringComparison.OrdinalIgnoreCase);
        if (node < headline || count == MaxTopics || (!isTag && !LeadsToTopic(page.Attribute(node, HtmlAttribute.Href)))) return;
        if (last > 0 && node - last > Cluster && !isTag) return;
        string topic = PageText.LineOf(page, node, MaxTopic * 2);
        if (topic.Length is < 2 or > MaxTopic) return;
        last = node;
        count++;
        claims.Add(Field.Topic, ClaimSource.Shown, topic, isTag ? "rel=tag" : "topic link");
    }

    private static bool LeadsToTopic(ReadOnlySpan<char> href)
    {
        foreach (string path in TopicPaths)
            if (href.Contains(path, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
