using System.Runtime.Intrinsics;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>What an element is about, by its tag and the words of its attributes: 32 topics, each with its distance from any place below it.</summary>
internal static class MarkupTopics
{
    public const int Count = 32;

    public const int Main = MarkupWords.TopicCount, Aside = Main + 1, Nav = Main + 2, Footer = Main + 3, Header = Main + 4, Form = Main + 5, List = Main + 6, Table = Main + 7;

    private static readonly int Caption = MarkupWords.BitOf("caption"), Media = MarkupWords.BitOf("media"), Quote = MarkupWords.BitOf("quote"),
        Hidden = MarkupWords.BitOf("hidden"), Live = MarkupWords.BitOf("live");

    public static Vector256<byte> Outermost => Vector256.Create((byte)255);

    /// <summary>The distances one level further down, in an element with topics of its own.</summary>
    public static Vector256<byte> Below(Vector256<byte> above, int own)
    {
        var distances = Vector256.Add(above, Vector256.Equals(above, Vector256<byte>.AllBitsSet) + Vector256<byte>.One);
        for (uint rest = (uint)own; rest != 0; rest &= rest - 1)
            distances = distances.WithElement(System.Numerics.BitOperations.TrailingZeroCount(rest), (byte)0);
        return distances;
    }

    /// <param name="page">The page.</param>
    /// <param name="node">An element of it.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="words">What <see cref="MarkupWords.Read"/> says of the page's values.</param>
    public static int Of(PageTree page, int node, HtmlTag tag, ValueMemo<int> words)
    {
        int topics = tag switch
        {
            HtmlTag.Article or HtmlTag.Main => 1 << Main,
            HtmlTag.Aside => 1 << Aside,
            HtmlTag.Nav or HtmlTag.Menu => 1 << Nav,
            HtmlTag.Footer => 1 << Footer,
            HtmlTag.Header => 1 << Header,
            HtmlTag.Form or HtmlTag.Button or HtmlTag.Dialog or HtmlTag.Fieldset or HtmlTag.Legend => 1 << Form,
            HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl => 1 << List,
            HtmlTag.Table => 1 << Table,
            HtmlTag.Figcaption or HtmlTag.Caption => Caption,
            HtmlTag.Figure => Media,
            HtmlTag.Blockquote => Quote,
            HtmlTag.Noscript => Hidden,
            _ => 0,
        };
        var attributes = page.AttributeIdsOf(node);
        for (int i = 0; i < attributes.Length; i++)
        {
            switch ((HtmlAttribute)attributes[i])
            {
                case HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.Itemprop or HtmlAttribute.DataTestid or HtmlAttribute.DataComponent or HtmlAttribute.DataType:
                    topics |= words.Of(node, i);
                    break;
                case HtmlAttribute.Role:
                    topics |= RoleTopics(page.AttributeValue(node, i));
                    break;
                case HtmlAttribute.Itemtype when page.AttributeValue(node, i).Contains("LiveBlog", StringComparison.OrdinalIgnoreCase):
                    topics |= Live;
                    break;
            }
        }
        return topics;
    }

    private static int RoleTopics(ReadOnlySpan<char> role) => role switch
    {
        "main" or "article" => 1 << Main,
        "navigation" or "menu" or "menubar" or "search" or "tablist" => 1 << Nav,
        "complementary" => 1 << Aside,
        "contentinfo" => 1 << Footer,
        "banner" => 1 << Header,
        "dialog" or "alertdialog" or "form" => 1 << Form,
        _ => 0,
    };
}
