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
    private static readonly float[] Fading = FadingTable();
    private Numbers<int> entities;
    private Numbers<int> sentences;
    private Numbers<float> weights;

    /// <summary>What is left of the weights in the sentence that was asked for last: all mentions of a sentence share it.</summary>
    private Numbers<float> left;
    private int sentence;
    private int count;

    /// <summary>Those in mind.</summary>
    [UnscopedRef]
    public ReadOnlySpan<int> Entities => ((ReadOnlySpan<int>)entities)[..count];

    /// <summary>The weight of each as of a sentence.</summary>
    [UnscopedRef]
    public ReadOnlySpan<float> WeightsIn(int sentence)
    {
        if (sentence != this.sentence) Fade(sentence);
        return ((ReadOnlySpan<float>)left)[..count];
    }

    public void Touch(int entity, float weight, int sentence)
    {
        var faded = WeightsIn(sentence);
        int place = PlaceOf(entity);
        // What was mentioned before stays a little longer; but ten mentions of one sentence do not outweigh the subject of the next.
        if (place >= 0) weight = Math.Max(faded[place], weight) + (Repeated * Math.Min(faded[place], weight));
        else place = count < Most ? count++ : Weakest(faded);
        entities[place] = entity;
        sentences[place] = sentence;
        weights[place] = left[place] = weight;
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
        this.sentence = sentence;
        ReadOnlySpan<int> sentences = this.sentences[..count];
        ReadOnlySpan<float> weights = this.weights[..count], fading = Fading;
        Span<float> left = this.left[..count];
        for (int i = 0; i < left.Length; i++) left[i] = weights[i] * fading[Math.Clamp(sentence - sentences[i], 0, fading.Length - 1)];
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
