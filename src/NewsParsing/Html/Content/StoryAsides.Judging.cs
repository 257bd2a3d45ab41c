using NewsParsing.Links;

namespace NewsParsing.Html.Content;

/// <summary>The judgement of one element: whether it is an aside, and what announces it.</summary>
internal sealed partial class StoryAsides
{
    /// <param name="from">The first block of the element.</param>
    /// <param name="to">Behind its last block.</param>
    /// <param name="container">The element.</param>
    /// <param name="levelsBehind">Behind the story: how far apart they stand; 0 inside it.</param>
    /// <param name="isBehind">Whether it stands behind the story.</param>
    /// <param name="isNext">Whether nothing but asides stands between it and the story.</param>
    private void Judge(int from, int to, int container, int levelsBehind, bool isBehind, bool isNext)
    {
        int label = FindLabel(from, to, isBehind, out bool isForTheSite);
        bool isAnnounced = label >= 0 || announced == -1 || (announced != 0 && announced == layout.Containers[container].Signature);
        var (belongs, elsewhere) = Names(from, to, container);
        bool inOtherWords = label >= 0 && AnnouncesInOtherWords(label) && !Announces(label, ReadMorePhrases.Read(layout.TextOf(layout.Blocks[label])), isBehind);
        // "More recipes:" may announce topics as well as stories.
        if (label >= 0) isWeak = !ReadMorePhrases.Read(layout.TextOf(layout.Blocks[label])).IsStrong;
        int promoted = CountPromoted(from, to, mustBeSure: (!isAnnounced && !belongs) || inOtherWords || (isAnnounced && isWeak));
        if (inOtherWords && promoted == 0)
        {
            label = -1;
            isAnnounced = false;
        }
        if (isForTheSite || (label < 0 && (elsewhere || IsFurniture(from, to, belongs))))
        {
            announced = 0;
            return;
        }
        int outside = isBehind ? place.LevelsFromStory(container) : 0;
        if (promoted == 0 && !isAnnounced && !isBehind && !mustAnnounce && IsPictureCard(from, to))
        {
            asides.Add(new StoryAside(from, to));
            return;
        }
        if (promoted == 0 && !mustAnnounce && outside <= LevelsAroundStory && FindCover(from, to, container) is { Cover: >= 0 } covered)
        {
            announced = isAnnounced ? layout.Containers[container].Signature : 0;
            asides.Add(covered);
            return;
        }
        int lines = label < 0 ? from : label + 1;
        if (promoted == 0 && isAnnounced && !isBehind && AreKickerLines(lines, to))
        {
            asides.Add(new StoryAside(label < 0 ? from : label, to));
            announced = layout.Containers[container].Signature;
            return;
        }
        if (promoted == 0)
        {
            // A label in an element of its own announces what follows it.
            if (label >= 0) isWidget = ReadMorePhrases.IsWidget(layout.TextOf(layout.Blocks[label]));
            announced = label >= 0 && to - label <= 2 ? -1 : announced == -1 && layout.Blocks[from].Letters < 30 ? -1 : 0;
            if (announced == -1 && label >= 0) asides.Add(new StoryAside(label, label + 1));
            return;
        }
        if (label >= 0) isWidget = ReadMorePhrases.IsWidget(layout.TextOf(layout.Blocks[label]));
        bool isAside = (isAnnounced && outside <= (isWidget ? 0 : LevelsAroundStory)) || (belongs && !mustAnnounce && levelsBehind <= LevelsAroundNamed && outside == 0)
            ? promoted <= MostLinks
            : !mustAnnounce && levelsBehind <= LevelsAroundBare && outside == 0 && isNext && promoted <= MostLinksUnannounced && (Has(from, to, Teaser) || IsMostlyLinks(from, to));
        announced = isAnnounced && isAside ? layout.Containers[container].Signature : 0;
        if (isAside) asides.Add(new StoryAside(label > from ? label : from, to));
    }

    /// <summary>The block that announces the element: one of the first, before any linked headline; -1 where there is none.</summary>
    /// <param name="from">The first block of the element.</param>
    /// <param name="to">Behind its last block.</param>
    /// <param name="isBehind">Whether it stands behind the story: there what ends with a colon announces topics and sharing.</param>
    /// <param name="isForTheSite">Whether the words below a label say that the list is the site's all the same ("READ MORE", "Top stories").</param>
    private int FindLabel(int from, int to, bool isBehind, out bool isForTheSite)
    {
        isForTheSite = false;
        for (int i = from; i < Math.Min(to, from + BlocksToLabel); i++)
        {
            var text = layout.TextOf(layout.Blocks[i]);
            if (IsElsewhere(i)) return -1;
            var announcement = ReadMorePhrases.Read(text);
            if (Announces(i, announcement, isBehind) && (text.Length <= LongestLabel || announcement.HasSeparator || layout.Blocks[i].LinkCount > 0))
            {
                if (IsButton(i, announcement)) return -1;
                // "Read more on how we use machines in our stories.": a sentence behind the story is the publisher's.
                isForTheSite = isBehind && !announcement.HasSeparator && announcement.TitleStart < text.Length && layout.Blocks[i].EndsSentence && to - from == 1;
                if (isForTheSite) return -1;
                isForTheSite = i + 1 < to && announcement.TitleStart >= text.Length && !HasLink(i + 1, i + 2) && IsElsewhere(i + 1);
                return isForTheSite ? -1 : i;
            }
            if (!isBehind && i == from && to - from > 1 && AnnouncesInOtherWords(i)) return i;
            if (CountPromoted(i, i + 1, mustBeSure: false) > 0) return -1;
        }
        return -1;
    }
}
