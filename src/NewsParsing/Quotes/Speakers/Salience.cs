namespace NewsParsing.Quotes.Speakers;

/// <summary>Who is on the reader's mind at a place of the story: the entities mentioned lately, the weightier the more and the later they were mentioned.</summary>
internal sealed class Salience
{
    /// <summary>More than these nobody keeps in mind.</summary>
    private const int Most = 16;

    /// <summary>What is left of the weight of a mention one sentence later. Set by hand on stories of ours and looked over on PolNeAR train.</summary>
    private const float Decay = 0.6f;
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
                items[i] = new Item(entity, faded + weight, sentence);
                return;
            }
            if (faded < least) (weakest, least) = (i, faded);
        }
        if (count < Most) weakest = count++;
        items[weakest] = new Item(entity, weight, sentence);
    }

    private static float Faded(in Item item, int sentence)
    {
        float weight = item.Weight;
        int steps = Math.Min(sentence - item.Sentence, 24);
        for (int i = 0; i < steps; i++) weight *= Decay;
        return weight;
    }

    private readonly record struct Item(int Entity, float Weight, int Sentence);
}
