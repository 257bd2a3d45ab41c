namespace NewsParsing.Quotes.Speakers;

/// <summary>Who is on the reader's mind at a place of the story: the entities mentioned lately, the weightier the more and the later they were mentioned.</summary>
internal sealed class Salience
{
    /// <summary>More than these nobody keeps in mind.</summary>
    private const int Most = 16;

    /// <summary>What is left of the weight of a mention one sentence later. Set by hand on stories of ours and looked over on PolNeAR train.</summary>
    private const float Decay = 0.55f;

    /// <summary>How much of the lesser weight is added when someone is mentioned again.</summary>
    private const float Repeated = 0.25f;
    private static readonly float[] Fading = FadingTable();
    private readonly Item[] items = new Item[Most];
    private int count;

    public int Count => count;

    public int EntityAt(int index) => items[index].Entity;

    /// <summary>Weight of an entity in mind as of a sentence.</summary>
    public float WeightAt(int index, int sentence) => Faded(items[index], sentence);

    public void Touch(int entity, float weight, int sentence)
    {
        int weakest = 0;
        float least = float.MaxValue;
        for (int i = 0; i < count; i++)
        {
            float faded = Faded(items[i], sentence);
            if (items[i].Entity == entity)
            {
                // What was mentioned before stays a little longer; but ten mentions of one sentence do not outweigh the subject of the next.
                items[i] = new Item(entity, Math.Max(faded, weight) + (Repeated * Math.Min(faded, weight)), sentence);
                return;
            }
            if (faded < least) (weakest, least) = (i, faded);
        }
        if (count < Most) weakest = count++;
        items[weakest] = new Item(entity, weight, sentence);
    }

    private static float Faded(in Item item, int sentence) => item.Weight * Fading[Math.Clamp(sentence - item.Sentence, 0, Fading.Length - 1)];

    private static float[] FadingTable()
    {
        const int memory = 24;
        var table = new float[memory];
        float left = 1;
        for (int i = 0; i < memory; i++, left *= Decay) table[i] = left;
        return table;
    }

    private readonly record struct Item(int Entity, float Weight, int Sentence);
}
