using System.Runtime.InteropServices;
using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>How much is believed to lie in each country and each state or province.</summary>
/// <param name="numbers">The candidates of the document, all of them.</param>
internal sealed class BeliefSums(CandidateNumbers numbers)
{
    private readonly double[] _sums = new double[2 * (numbers.CountryCount + numbers.DivisionCount)];

    /// <summary>Where something was added; a name adds to few sums.</summary>
    private readonly List<int> _touched = [];

    /// <summary>By number of the country.</summary>
    public ReadOnlySpan<double> Countries => _sums.AsSpan(0, numbers.CountryCount);

    /// <summary>By number of the country, that of the country itself alone.</summary>
    public ReadOnlySpan<double> NamedCountries => _sums.AsSpan(numbers.CountryCount, numbers.CountryCount);

    /// <summary>By number of the state or province.</summary>
    public ReadOnlySpan<double> Divisions => _sums.AsSpan(2 * numbers.CountryCount, numbers.DivisionCount);

    /// <summary>By number of the state or province, that of itself alone.</summary>
    public ReadOnlySpan<double> NamedDivisions => _sums.AsSpan(2 * numbers.CountryCount + numbers.DivisionCount);

    /// <summary>All that lies in some country.</summary>
    public double Total { get; private set; }

    /// <summary>All that counts as a neighbour.</summary>
    public double Neighbours { get; private set; }

    public void Clear()
    {
        foreach (var at in CollectionsMarshal.AsSpan(_touched))
            _sums[at] = 0;
        _touched.Clear();
        (Total, Neighbours) = (0, 0);
    }

    public void Add(Referent referent)
    {
        foreach (var candidate in referent.Believed)
        {
            var number = referent.FirstNumber + candidate;
            var (country, division, belief) = (numbers.CountryOf(number), numbers.DivisionOf(number), referent.BeliefIn(candidate));
            if (numbers.IsNeighbour(number))
                Neighbours += belief;
            if (country < 0)
                continue;
            Total += belief;
            AddTo(country, belief);
            var level = referent.Candidates[candidate].Level;
            if (level == DivisionLevel.Country)
                AddTo(numbers.CountryCount + country, belief);
            if (division < 0)
                continue;
            AddTo(2 * numbers.CountryCount + division, belief);
            if (level == DivisionLevel.First)
                AddTo(2 * numbers.CountryCount + numbers.DivisionCount + division, belief);
        }
    }

    private void AddTo(int at, double belief)
    {
        _sums[at] += belief;
        _touched.Add(at);
    }
}
