namespace NewsParsing.Output.Json;

/// <summary>The sections and blocks of the JSON contract.</summary>
internal static class BlockJsonWriter
{
    public static void Write(JsonText json, Section section)
    {
        json.StartObject();
        json.Name("heading");
        if (section.Heading is { } heading)
        {
            json.String(heading.AsSpan());
            json.Name("headingStart").Number(heading.Start);
            json.Name("headingEnd").Number(heading.End);
        }
        else
        {
            json.Null();
        }
        json.Name("level").Number(section.Level);
        WriteBlocks(json, section.Blocks);
        json.EndObject();
    }

    public static void Write(JsonText json, Image image)
    {
        json.StartObject(onOneLine: true);
        json.Name("url").String(image.Url);
        json.Name("alt").String(image.Alt);
        WriteSize(json, "width", image.Width);
        WriteSize(json, "height", image.Height);
        json.EndObject();
    }

    public static void WriteMembers(JsonText json, ReadMoreLink link)
    {
        json.Name("label").String(link.Label);
        json.Name("title").String(link.Title);
        json.Name("url").String(link.Url);
        json.Name("placement").String(ContractWords.Placements[link.Placement]);
        json.Name("afterBlock").Number(link.AfterBlock);
    }

    /// <summary>The members "start" and "end".</summary>
    public static void WriteMembers(JsonText json, TextSpan span)
    {
        json.Name("start").Number(span.Start);
        json.Name("end").Number(span.End);
    }

    /// <summary>The members "text", "start" and "end".</summary>
    public static void WriteTextMembers(JsonText json, TextSpan span)
    {
        json.Name("text").String(span.AsSpan());
        WriteMembers(json, span);
    }

    private static void WriteBlocks(JsonText json, ValueList<Block> blocks)
    {
        json.Name("blocks").StartArray();
        foreach (var block in blocks) Write(json, block);
        json.EndArray();
    }

    private static void Write(JsonText json, Block block)
    {
        json.StartObject();
        json.Name("kind").String(KindOf(block));
        WriteMembers(json, block.Span);
        switch (block)
        {
            case Paragraph or PullQuote:
                json.Name("text").String(block.Span.AsSpan());
                break;
            case BlockQuote quote:
                json.Name("text").String(quote.Span.AsSpan());
                json.Name("cite").String(quote.Cite);
                break;
            case ListBlock list:
                Write(json, list);
                break;
            case Table table:
                Write(json, table);
                break;
            case Figure figure:
                json.Name("images").StartArray();
                foreach (var image in figure.Images) Write(json, image);
                json.EndArray();
                json.Name("caption").String(figure.Caption);
                json.Name("credit").String(figure.Credit);
                break;
            case Embed embed:
                json.Name("provider").String(embed.Provider);
                json.Name("url").String(embed.Url);
                break;
            case ReadMoreBlock readMore:
                WriteMembers(json, readMore.Link);
                break;
            case LiveEntry entry:
                Write(json, entry);
                break;
        }
        json.EndObject();
    }

    private static void Write(JsonText json, ListBlock list)
    {
        json.Name("ordered").Boolean(list.Ordered);
        json.Name("items").StartArray();
        foreach (var item in list.Items)
        {
            json.StartObject(onOneLine: true);
            WriteTextMembers(json, item.Span);
            json.Name("level").Number(item.Level);
            json.EndObject();
        }
        json.EndArray();
    }

    private static void Write(JsonText json, Table table)
    {
        json.Name("rows").StartArray();
        foreach (var row in table.Rows)
        {
            json.StartArray(onOneLine: true);
            foreach (var cell in row.Cells)
            {
                json.StartObject();
                WriteTextMembers(json, cell);
                json.EndObject();
            }
            json.EndArray();
        }
        json.EndArray();
    }

    private static void Write(JsonText json, LiveEntry entry)
    {
        json.Name("time").String(entry.Time?.Date?.ToString() ?? entry.Time?.Shown);
        json.Name("timeShown").String(entry.Time?.Shown);
        json.Name("title");
        if (entry.Title is { } title)
        {
            json.String(title.AsSpan());
            json.Name("titleStart").Number(title.Start);
            json.Name("titleEnd").Number(title.End);
        }
        else
        {
            json.Null();
        }
        WriteBlocks(json, entry.Blocks);
    }

    private static void WriteSize(JsonText json, string name, int? size)
    {
        json.Name(name);
        if (size is { } known) json.Number(known);
        else json.Null();
    }

    private static string KindOf(Block block) => block switch
    {
        Paragraph => "paragraph",
        ListBlock => "list",
        BlockQuote => "blockQuote",
        PullQuote => "pullQuote",
        Table => "table",
        Figure => "figure",
        Embed => "embed",
        ReadMoreBlock => "readMore",
        LiveEntry => "liveEntry",
        _ => throw new NotSupportedException($"The JSON contract has no block {block.GetType().Name}."),
    };
}
