using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

public class ValueMemoTests
{
    [Fact]
    public void Each_value_of_a_page_is_read_once()
    {
        var seen = new List<string>();
        var answers = Read("<p class='story text'>a</p><p class='teaser'>b</p><p id='teaser'>c</p><p class='story text'>d</p>", value =>
        {
            seen.Add(value.ToString());
            return value.Length;
        });
        Assert.Equal(["story text", "teaser"], seen);
        Assert.Equal([10, 6, 6, 10], answers);
    }

    [Fact]
    public void Values_that_are_alike_at_a_glance_are_told_apart()
    {
        string[] values = [.. Enumerable.Range(0, 26).Select(i => $"card-{(char)('a' + i)}x-middle-{(char)('z' - i)}y-end")];
        string html = string.Concat(values.Concat(values).Select(value => $"<p class='{value}'>text</p>"));
        var answers = Read(html, value => (value[5] * 1000) + value[^6]);
        Assert.Equal(values.Concat(values).Select(value => (value[5] * 1000) + value[^6]), answers);
    }

    [Fact]
    public void A_page_of_more_values_than_there_is_room_for_is_read_all_the_same()
    {
        string html = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p id='n{i}'>t</p>"));
        var answers = Read(html, value => int.Parse(value[1..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, 20_000), answers);
    }

    private static List<int> Read(string html, ValueReader<int> read)
    {
        using var page = PageReader.Read(html.AsMemory(), default);
        var memo = new ValueMemo<int>(page, read);
        var answers = new List<int>();
        for (int node = 1; node < page.Count; node++)
            if (page.AttributeCountOf(node) == 1) answers.Add(memo.Of(node, 0));
        return answers;
    }
}
