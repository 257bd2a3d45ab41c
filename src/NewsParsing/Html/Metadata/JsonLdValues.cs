namespace NewsParsing.Html.Metadata;

/// <summary>Reads values of JSON-LD objects in the shapes in which they are written: as themselves, in a list, in an object, as a reference to an object elsewhere.</summary>
internal sealed class JsonLdValues(LooseJson json)
{
    private Dictionary<string, int>? byId;

    /// <summary>A member as text: the first of a list, the <c>@value</c> of an object; empty where there is none.</summary>
    public string Text(int value, string member)
    {
        if (value < 0) return "";
        int at = json.Member(value, member);
        if (at >= 0 && json.KindOf(at) == JsonKind.Array && json.EndOf(at) > at + 1) at++;
        if (at >= 0 && json.KindOf(at) == JsonKind.Object && json.Member(at, "@value") is >= 0 and var inner) at = inner;
        return at < 0 ? "" : json.TextOf(at) is var text && text is not "null" ? text : "";
    }

    /// <summary>An address given as a string, or as an object with <c>@id</c> or <c>url</c>.</summary>
    public string? UrlOf(int value)
    {
        if (value < 0) return null;
        if (json.KindOf(value) == JsonKind.Array) return json.EndOf(value) > value + 1 ? UrlOf(value + 1) : null;
        if (json.KindOf(value) == JsonKind.Object)
        {
            string id = Text(value, "@id");
            if (id.Length == 0) id = Text(value, "url");
            return id.Length == 0 ? null : id;
        }
        string text = json.TextOf(value);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Follows <c>{"@id": …}</c> to the object that it names, once.</summary>
    public int Resolve(int value)
    {
        if (value < 0 || json.KindOf(value) != JsonKind.Object || json.Member(value, "name") >= 0) return value;
        return Described(value) is >= 0 and var target ? target : value;
    }

    /// <summary>The object of the same <c>@id</c> that says what it is: a story names its author, and the author's address stands there. -1 where there is none.</summary>
    public int Described(int value)
    {
        int id = json.Member(value, "@id");
        if (id < 0) return -1;
        if (byId is null)
        {
            byId = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int at = 0; at < json.Count; at++)
            {
                int own = json.Member(at, "@id");
                if (own < 0 || !(json.EndOf(at) > own + 1 | own > at + 1)) continue;
                string name = json.TextOf(own);
                if (!byId.TryAdd(name, at) && json.Member(byId[name], "@type") < 0 && json.Member(at, "@type") >= 0) byId[name] = at;
            }
        }
        return byId.GetValueOrDefault(json.TextOf(id), -1);
    }
}
