namespace NewsParsing.Quotes.Speakers;

/// <content>Who is most on the reader's mind, of those who can be meant.</content>
internal ref partial struct ReferenceResolver
{
    /// <summary>How well an entity fits what calls it.</summary>
    private interface IFit
    {
        /// <summary>The share of its weight that counts, up to 1; 0 where it cannot be meant.</summary>
        float Of(in SpeakerEntity entity);
    }

    /// <summary>Who "he" (-1), "she" (1) or a pronoun without gender (0) stands for; -1 where that is unsure.</summary>
    private int MostSalientPerson(int index, int female)
    {
        int best = MostSalient(index, new PersonFit(female, story.Lexicon.NamesSourcesSurely), out float rivalry);
        if (best >= 0) sure = 1 - (RivalryCost * rivalry);
        return rivalry > MostRivalry ? -1 : best;
    }

    /// <summary>A person or a body: the subject that a verb leaves out.</summary>
    private int MostSalientSpeaker(int index)
    {
        sure = SureOfDropped;
        int best = MostSalient(index, default(SpeakerFit), out float rivalry);
        return rivalry > MostRivalry ? -1 : best;
    }

    private int MostSalientBody(int index, bool groups) => MostSalient(index, new BodyFit(groups), out _);

    /// <summary>The one who weighs most, -1 where nobody does; <paramref name="rivalry"/> is the weight of the next as a share of that, 0 to 1.</summary>
    private int MostSalient<TFit>(int index, TFit fit, out float rivalry)
        where TFit : struct, IFit
    {
        var entities = mind.Entities;
        var weights = mind.WeightsIn(mentions[index].Sentence);
        int best = -1;
        float bestWeight = LeastWeight, second = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            float weight = weights[i];
            // What follows makes it less only.
            if (weight <= second) continue;
            weight *= fit.Of(table.Entities[entities[i]]);
            if (weight > bestWeight) (best, bestWeight, second) = (entities[i], weight, best < 0 ? 0 : bestWeight);
            else if (weight > second) second = weight;
        }
        rivalry = second / bestWeight;
        return best;
    }

    /// <summary>Whether more than a capital tells that a name is a person's: a given name, a title, that it spoke before.</summary>
    private static bool IsSurelyPerson(in SpeakerEntity entity) => !entity.HasName || entity.GivenName != 0 || entity.PersonEvidence >= (entity.Words > 1 ? 2 : 1);

    private static bool CanSpeak(in SpeakerEntity entity) =>
        !entity.IsThing && entity.Kind != SpeakerKind.Document && !(entity.Kind == SpeakerKind.Person && entity.HasName && entity.PersonEvidence <= 0);

    private readonly struct PersonFit(int female, bool onlySure) : IFit
    {
        public float Of(in SpeakerEntity entity)
        {
            if (!entity.IsPerson || (female != 0 && entity.Female == -female) || (onlySure && !IsSurelyPerson(entity))) return 0;
            float share = female != 0 && entity.Female == 0 ? UnknownGender : 1;
            if (!entity.HasName) return share * UnnamedFactor;
            return entity.PersonEvidence <= 0 ? share * DoubtfulFactor : share;
        }
    }

    private readonly struct SpeakerFit : IFit
    {
        public float Of(in SpeakerEntity entity) => !CanSpeak(entity) ? 0 : entity.IsBody ? UnnamedFactor : 1;
    }

    private readonly struct BodyFit(bool groups) : IFit
    {
        public float Of(in SpeakerEntity entity)
        {
            if (entity.IsThing || (groups ? !entity.IsBody : entity.Kind is not (SpeakerKind.Organization or SpeakerKind.Document))) return 0;
            return groups == (entity.Kind == SpeakerKind.Group) ? 1 : OtherSort;
        }
    }
}
