using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Where the places of a document lie, as far as they are settled: each candidate counts with its share of the belief.</summary>
internal sealed class DocumentContext
{
    private readonly CandidateNumbers _numbers;
    private readonly double[] _countries;
    private readonly double[] _namedCountries;
    private readonly double[] _divisions;
    private readonly double[] _namedDivisions;

    /// <summary>By number of the candidate how much it is believed in, counted only for neighbours.</summary>
    private readonly double[] _beliefs;

    private double _total;
    private double _neighbours;

    /// <param name="numbers">The candidates of the document, all of them.</param>
    public DocumentContext(CandidateNumbers numbers)
    {
        _numbers = numbers;
        (_countries, _namedCountries) = (new double[numbers.CountryCount], new double[numbers.CountryCount]);
        (_divisions, _namedDivisions) = (new double[numbers.DivisionCount], new double[numbers.DivisionCount]);
        _beliefs = new double[numbers.Count];
    }

    /// <summary>Forgets what it knew and takes in the referents as they are ranked.</summary>
    public void Take(List<Referent> referents)
    {
        Array.Clear(_countries);
        Array.Clear(_namedCountries);
        Array.Clear(_divisions);
        Array.Clear(_namedDivisions);
        Array.Clear(_beliefs);
        (_total, _neighbours) = (0, 0);
        foreach (var referent in referents)
            Add(referent);
    }

    /// <summary>Writes what the other places of the document say about a candidate.</summary>
    /// <param name="self">Whose candidate.</param>
    /// <param name="candidate">Its number among those of the referent.</param>
    /// <param name="clues">By number of the clue.</param>
    public void Tell(Referent self, int candidate, Span<double> clues)
    {
        var number = self.FirstNumber + candidate;
        var (country, division) = (_numbers.CountryOf(number), _numbers.DivisionOf(number));
        if (country < 0)
        {
            clues[(int)Clue.NoCountry] = 1;
            return;
        }
        var own = OwnShares(self, country, division);
        var rest = Math.Max(1, _total - own.All);
        var inCountry = Math.Max(0, _countries[country] - own.Country);
        clues[(int)Clue.Country] = Log(inCountry);
        clues[(int)Clue.CountryShare] = Math.Min(1, inCountry / rest);
        clues[(int)Clue.CountryNamed] = Math.Min(1, Math.Max(0, _namedCountries[country] - own.NamedCountry));
        if (division >= 0)
        {
            var inDivision = Math.Max(0, _divisions[division] - own.Division);
            if (self.Candidates[candidate].Level == DivisionLevel.First)
            {
                clues[(int)Clue.Holds] = Log(inDivision);
                return;
            }
            clues[(int)Clue.Division] = Log(inDivision);
            clues[(int)Clue.DivisionShare] = Math.Min(1, inDivision / rest);
            clues[(int)Clue.DivisionNamed] = Math.Min(1, Math.Max(0, _namedDivisions[division] - own.NamedDivision));
        }
        if (self.Candidates[candidate].IsPoint)
            TellNeighbours(self, number, own.Neighbours, clues);
    }

    private void TellNeighbours(Referent self, int number, double own, Span<double> clues)
    {
        var (near, around, same) = (0.0, 0.0, 0.0);
        foreach (var neighbour in _numbers.NeighboursOf(number))
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
        clues[(int)Clue.NearShare] = Math.Max(0, near + around) / (1 + Math.Max(0, _neighbours - own - same));
    }

    /// <summary>The logarithm of a weight, 0 for none.</summary>
    private static double Log(double weight) => weight > 0 ? Math.Log(1 + weight) : 0;

    private void Add(Referent referent)
    {
        foreach (var candidate in referent.Believed)
        {
            var number = referent.FirstNumber + candidate;
            var (country, division, weight) = (_numbers.CountryOf(number), _numbers.DivisionOf(number), referent.BeliefIn(candidate));
            if (_numbers.IsNeighbour(number))
            {
                _beliefs[number] += weight;
                _neighbours += weight;
            }
            if (country < 0)
                continue;
            _total += weight;
            _countries[country] += weight;
            var level = referent.Candidates[candidate].Level;
            if (level == DivisionLevel.Country)
                _namedCountries[country] += weight;
            if (division < 0)
                continue;
            _divisions[division] += weight;
            if (level == DivisionLevel.First)
                _namedDivisions[division] += weight;
        }
    }

    /// <summary>What the referent itself gave to the sums that a candidate is measured by.</summary>
    private Shares OwnShares(Referent self, int country, int division)
    {
        var own = default(Shares);
        foreach (var candidate in self.Believed)
        {
            var number = self.FirstNumber + candidate;
            var weight = self.BeliefIn(candidate);
            if (_numbers.IsNeighbour(number))
                own.Neighbours += weight;
            if (_numbers.CountryOf(number) < 0)
                continue;
            own.All += weight;
            var level = self.Candidates[candidate].Level;
            if (_numbers.CountryOf(number) == country)
            {
                own.Country += weight;
                own.NamedCountry += level == DivisionLevel.Country ? weight : 0;
            }
            if (division >= 0 && _numbers.DivisionOf(number) == division)
            {
                own.Division += weight;
                own.NamedDivision += level == DivisionLevel.First ? weight : 0;
            }
        }
        return own;
    }

    /// <summary>Sums of belief.</summary>
    private struct Shares
    {
        public double All;
        public double Country;
        public double NamedCountry;
        public double Division;
        public double NamedDivision;
        public double Neighbours;
    }
}
