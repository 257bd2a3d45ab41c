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

    /// <summary>A container of topics is smaller.</summary>
    private const int MaxContainer = 1000;

    private static readonly WordScanner TopicPaths = new(["/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/tema/", "/temas/", "/etiket/", "/etiquetas/", "/schlagwort", "/keyword", "/stichwort", "/sujet/", "/argomenti/", "/trefwoord", "/emne/", "/amne/"]);

    private int last, count;
    private bool isContainerRead;

    public void ReadLink(int node)
    {
        if (node < headline || count == MaxTopics || LeadsNowhere(node)) return;
        bool isTag = page.Attribute(node, HtmlAttribute.Rel).Contains("tag", StringComparison.OrdinalIgnoreCase);
        if (!isTag && ((last > 0 && node - last > Cluster) || TopicPaths.Find(page.Attribute(node, HtmlAttribute.Href)) == 0 || IsInText(node))) return;
        string topic = PageText.LineOf(page, node, MaxTopic * 2);
        if (topic.Length is < 2 or > MaxTopic) return;
        last = node;
        count++;
        claims.Add(Field.Topic, ClaimSource.Shown, topic, isTag ? "rel=tag" : "topic link");
    }

    /// <summary>An element whose class says that it holds the tags: its links, where it holds nothing but links.</summary>
    public bool ReadContainer(int node)
    {
        if (node < headline || isContainerRead || page.EndOf(node) > node + MaxContainer) return false;
        var topics = new List<string>();
        int linked = 0;
        for (int at = node + 1; at < page.EndOf(node); at++)
        {
            if (page.TagOf(at) != HtmlTag.A) continue;
            string topic = PageText.LineOf(page, at, MaxTopic * 2);
            if (LeadsNowhere(at))
            {
                linked += topic.Length;
                continue;
            }
            if (topic.Length is < 2 or > MaxTopic || topics.Count == MaxTopics) return false;
            linked += topic.Length;
            topics.Add(topic);
            at = page.EndOf(at) - 1;
        }
        if (topics.Count == 0 || linked < (PageText.LineOf(page, node).Length - (2 * topics.Count)) * 3 / 5) return false;
        isContainerRead = true;
        foreach (string topic in topics) claims.Add(Field.Topic, ClaimSource.Shown, topic, "class tags");
        return true;
    }

    /// <summary>"Skip to the next section" leads to a place on the same page.</summary>
    private bool LeadsNowhere(int link) => page.Attribute(link, HtmlAttribute.Href).TrimStart() is ['#', ..];

    /// <summary>A link inside running text leads to a topic, but the text is the story's.</summary>
    private bool IsInText(int node)
    {
        int block = PageReach.BlockOf(page, node);
        return page.TagOf(block) == HtmlTag.P && PageText.LineOf(page, block, MaxTopic * 4).Length > MaxTopic * 2;
    }
}
