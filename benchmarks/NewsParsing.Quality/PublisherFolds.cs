namespace NewsParsing.Quality;

/// <summary>
/// Cuts a set into parts that share no publisher, so that what was tuned or trained on some parts is measured on pages of publishers it never saw.
/// The same publishers always give the same parts.
/// </summary>
public static class PublisherFolds
{
    /// <summary>The publisher of a page: the id up to its date where it is a fundus id ("DieZeit_2023_04_28"), else the registrable domain of its address.</summary>
    public static string PublisherOf(string id, string? url)
    {
        int date = id.IndexOf("_20", StringComparison.Ordinal);
        if (date > 0) return id[..date];
        return Uri.TryCreate(url, UriKind.Absolute, out var address) ? RegistrableDomain(address.Host) : id;
    }

    /// <summary>The fold of each publisher, 0 to <paramref name="folds"/> - 1; about equally many publishers in each.</summary>
    public static Dictionary<string, int> Assign(IEnumerable<string> publishers, int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var ordered = publishers.Distinct(StringComparer.Ordinal).OrderBy(Hash).ThenBy(name => name, StringComparer.Ordinal);
        var assigned = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string publisher in ordered) assigned[publisher] = assigned.Count % folds;
        return assigned;
    }

    /// <summary>Two labels, or three where the second is one that countries use for sorts of owners ("co.uk", "com.tr").</summary>
    private static string RegistrableDomain(string host)
    {
        string[] labels = host.Split('.');
        if (labels.Length <= 2) return host;
        bool isSort = labels[^1].Length == 2 && labels[^2] is "co" or "com" or "org" or "net" or "gov" or "ac" or "edu" or "or" or "ne" or "go";
        return string.Join('.', labels[(isSort ? ^3 : ^2)..]);
    }

    /// <summary>FNV-1a: the same on every machine and in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text) hash = (hash ^ character) * 16777619;
        return hash;
    }
}
