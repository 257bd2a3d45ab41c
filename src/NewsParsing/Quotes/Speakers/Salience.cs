using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsParsing.Quotes.Speakers;

/// <summary>Who is on the reader's mind at a place of the story: the entities mentioned lately, the weightier the more and the later they were mentioned.</summary>
internal struct Salience
{
    /// <summary>More than these nobody keeps in mind.</summary>
    private const int Most = 16;

    /// <summary>What is left of the weight of a mention one sentence later. Set by hand on stories of ours and looked over on PolNeAR train.</summary>
    private const float Decay = 0.55f;

    /// <summary>How much of the lesser weight is added when someone is mentioned again.</summary>
    private const float Repeated = 0.25f;

    /// <summary>Less than this nothing weighs: what was hardly on the mind lately is forgotten alike.</summary>
    private const float Forgotten = 1e-6f;
    private static readonly float[] Fading = FadingTable();
    private Numbers<int> entities;

    /// <summary>What is left of the weights in the sentence that was asked for last: all mentions of a sentence share it.</summary>
    private Numbers<float> weights;
    private int sentence;
    private int count;

    /// <summary>Those in mind.</summary>
    [UnscopedRef]
    public ReadOnlySpan<int> Entities => ((ReadOnlySpan<int>)entities)[..count];

    /// <summary>The weight of each as of a sentence, which may not lie before one that was asked for.</summary>
    [UnscopedRef]
    public ReadOnlySpan<float> WeightsIn(int sentence)
    {
        if (sentence > this.sentence) Fade(sentence);
        return ((ReadOnlySpan<float>)weights)[..count];
    }

    public void Touch(int entity, float weight, int sentence)
    {
        var faded = WeightsIn(sentence);
        int place = PlaceOf(entity);
        // What was mentioned before stays a little longer; but ten mentions of one sentence do not outweigh the subject of the next.
        if (place >= 0) weight = Math.Max(faded[place], weight) + (Repeated * Math.Min(faded[place], weight));
        else place = count < Most ? count++ : Weakest(faded);
        entities[place] = entity;
        weights[place] = weight;
    }

    private readonly int PlaceOf(int entity) =>
        BitOperations.TrailingZeroCount(Vector512.Equals(Vector512.Create<int>(entities), Vector512.Create(entity)).ExtractMostSignificantBits() & ((1UL << count) - 1)) is < Most and var place ? place : -1;

    /// <summary>The first of the least.</summary>
    private static int Weakest(ReadOnlySpan<float> weights)
    {
        var all = Vector512.Create(weights);
        var half = Vector256.MinNative(all.GetLower(), all.GetUpper());
        var least = Vector128.MinNative(half.GetLower(), half.GetUpper());
        least = Vector128.MinNative(least, Vector128.Shuffle(least, Vector128.Create(2, 3, 0, 1)));
        least = Vector128.MinNative(least, Vector128.Shuffle(least, Vector128.Create(1, 0, 3, 2)));
        return BitOperations.TrailingZeroCount(Vector512.Equals(all, Vector512.Create(least.ToScalar())).ExtractMostSignificantBits());
    }

    private void Fade(int sentence)
    {
        var left = Vector512.Create<float>(weights) * Fading[Math.Min(sentence - this.sentence, Fading.Length - 1)];
        Vector512.MaxNative(left, Vector512.Create(Forgotten)).CopyTo(weights);
        this.sentence = sentence;
    }

    private static float[] FadingTable()
    {
        const int memory = 24;
        var table = new float[memory];
        float left = 1;
        for (int i = 0; i < memory; i++, left *= Decay) table[i] = left;
        return table;
    }

    [InlineArray(Most)]
    private struct Numbers<T>
    {
        private T first;
    }
}
