using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Where the places of a document lie, as far as they are settled: each candidate counts with its share of the belief.</summary>
/// <param name="numbers">The candidates of the document, all of them.</param>
internal sealed class DocumentContext(CandidateNumbers numbers)
{
    private readonly BeliefSums _all = new(numbers);

    /// <summary>What the referent looked at gave to the sums, which says nothing about it.</summary>
    private readonly BeliefSums _own = new(numbers);

    /// <summary>By number of the candidate how much it is believed in, counted only for neighbours.</summary>
    private readonly double[] _beliefs = new double[numbers.Count];

    private Referent? _self;

    /// <summary>The weight in one country, and its logarithm: most candidates of a name lie in one.</summary>
    private (double Weight, double Log) _inCountry;

    /// <summary>Forgets what it knew and takes in the referents as they are ranked.</summary>
    public void Take(List<Referent> referents)
    {
        Array.Clear(_beliefs);
        _all.Clear();
        foreach (var referent in referents)
        {
            _all.Add(referent);
            foreach (var candidate in referent.Believed)
            {
                if (numbers.IsNeighbour(referent.FirstNumber + candidate))
                    _beliefs[referent.FirstNumber + candidate] += referent.BeliefIn(candidate);
            }
        }
    }

    /// <summary>Turns to a referent, as it believes now; then its candidates can be told of.</summary>
    public void LookAt(Referent self)
    {
        _self = self;
        _own.Clear();
        _own.Add(self);
    }

    /// <summary>Writes what the other places of the document say about a candidate of the referent looked at.</summary>
    /// <param name="candidate">Its number among those of the referent.</param>
    /// <param name="clues">By number of the clue.</param>
    public void Tell(int candidate, Span<double> clues)
    {
        var number = _self!.FirstNumber + candidate;
        var (country, division) = (numbers.CountryOf(number), numbers.DivisionOf(number));
        if (country < 0)
        {
            clues[(int)Clue.NoCountry] = 1;
            return;
        }
        var rest = Math.Max(1, _all.Total - _own.Total);
        var inCountry = Math.Max(0, _all.Countries[country] - _own.Countries[country]);
        if (_inCountry.Weight != inCountry)
            _inCountry = (inCountry, Log(inCountry));
        clues[(int)Clue.Country] = _inCountry.Log;
        clues[(int)Clue.CountryShare] = Math.Min(1, inCountry / rest);
        clues[(int)Clue.CountryNamed] = Math.Min(1, Math.Max(0, _all.NamedCountries[country] - _own.NamedCountries[country]));
        if (division >= 0)
        {
            var inDivision = Math.Max(0, _all.Divisions[division] - _own.Divisions[division]);
            if (_self.Candidates[candidate].Level == DivisionLevel.First)
            {
                clues[(int)Clue.Holds] = Log(inDivision);
                return;
            }
            clues[(int)Clue.Division] = Log(inDivision);
            clues[(int)Clue.DivisionShare] = Math.Min(1, inDivision / rest);
            clues[(int)Clue.DivisionNamed] = Math.Min(1, Math.Max(0, _all.NamedDivisions[division] - _own.NamedDivisions[division]));
        }
        if (_self.Candidates[candidate].IsPoint)
            TellNeighbours(_self, number, clues);
    }

    private void TellNeighbours(Referent self, int number, Span<double> clues)
    {
        var (near, around, same) = (0.0, 0.0, 0.0);
        foreach (var neighbour in numbers.NeighboursOf(number))
        {
            var belief = _beliefs[neighbour.Number];
            if (belief == 0)
                continue;
            // What the referent itself is believed to be says nothing about it.
            var among = neighbour.Number - self.FirstNumber;
            if (among >= 0 && among < self.Candidates.Length)
                belief -= self.BeliefIn(among);
            _ = neighbour.Nearness switch
            {
                Nearness.Near => near += belief,
                Nearness.Around => around += belief,
                // By another name it is still no neighbour of its own: Mexico, Mexico City.
                _ => same += belief,
            };
        }
        clues[(int)Clue.Near] = Log(near);
        clues[(int)Clue.Around] = Log(around);
        clues[(int)Clue.NearShare] = Math.Max(0, near + around) / (1 + Math.Max(0, _all.Neighbours - _own.Neighbours - same));
    }

    /// <summary>The logarithm of a weight, 0 for none.</summary>
    private static double Log(double weight) => weight > 0 ? Math.Log(1 + weight) : 0;
}
