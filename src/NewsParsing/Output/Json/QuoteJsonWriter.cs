namespace NewsParsing.Output.Json;

/// <summary>The quotes and speakers of the JSON contract: those of an article, and those of a text as given.</summary>
internal static class QuoteJsonWriter
{
    public static void WriteQuotes(JsonText json, IReadOnlyList<Quote> quotes)
    {
        json.Name("quotes").StartArray();
        foreach (var quote in quotes) Write(json, quote);
        json.EndArray();
    }

    public static void WriteSpeakers(JsonText json, IReadOnlyList<Speaker> speakers)
    {
        json.Name("speakers").StartArray();
        foreach (var speaker in speakers)
        {
            json.StartObject();
            WriteMembers(json, speaker);
            json.Name("gender").String(speaker.Gender is { } gender ? ContractWords.Genders[gender] : null);
            WriteSpans(json, "mentions", speaker.Mentions);
            json.EndObject();
        }
        json.EndArray();
    }

    private static void Write(JsonText json, Quote quote)
    {
        json.StartObject();
        json.Name("kind").String(ContractWords.QuoteKinds[quote.Kind]);
        json.Name("text").String(quote.Text);
        WriteSpans(json, "segments", quote.Segments);
        json.Name("cue");
        if (quote.Cue is { } cue)
        {
            json.StartObject(onOneLine: true);
            BlockJsonWriter.WriteTextMembers(json, cue);
            json.EndObject();
        }
        else
        {
            json.Null();
        }
        json.Name("mention");
        if (quote.Mention is { } mention)
        {
            json.StartObject(onOneLine: true);
            BlockJsonWriter.WriteTextMembers(json, mention.Span);
            json.Name("kind").String(ContractWords.MentionKinds[mention.Kind]);
            json.EndObject();
        }
        else
        {
            json.Null();
        }
        json.Name("speaker");
        if (quote.Speaker is { } speaker)
        {
            json.StartObject(onOneLine: true);
            WriteMembers(json, speaker);
            json.EndObject();
        }
        else
        {
            json.Null();
        }
        json.Name("confidence").Number(quote.Confidence);
        json.EndObject();
    }

    private static void WriteMembers(JsonText json, Speaker speaker)
    {
        json.Name("id").String(speaker.Id);
        json.Name("name").String(speaker.Name);
        json.Name("title").String(speaker.Title);
        json.Name("kind").String(ContractWords.SpeakerKinds[speaker.Kind]);
    }

    private static void WriteSpans(JsonText json, string name, ValueList<TextSpan> spans)
    {
        json.Name(name).StartArray(onOneLine: true);
        foreach (var span in spans)
        {
            json.StartObject();
            BlockJsonWriter.WriteMembers(json, span);
            json.EndObject();
        }
        json.EndArray();
    }
}
