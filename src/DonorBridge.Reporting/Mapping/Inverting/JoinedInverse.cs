namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Several values joined into one text: every way to part it again. A part that was not reported is left out with its separator.</summary>
/// <param name="Parts">With whether a part is always there.</param>
internal sealed record JoinedInverse(IReadOnlyList<(Inverse Part, bool Always)> Parts, string Separator) : Inverse
{
    // Longer texts are nobody's joined values; parting them in every way would take for ever.
    private const int MostCharacters = 2_000;
    private const int MostTries = 20_000;

    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope)
    {
        if (written is WrittenNumber number) written = new WrittenText(ValueText.Number(number.Number, null, scope.Language), number.Place);
        if (written is not WrittenText { Text: var text } || text.Length > MostCharacters) return [];
        var search = new Search(this, scope, text, written.Place);
        search.From(0, 0, false, []);
        return Distinct(search.Found);
    }

    private sealed class Search(JoinedInverse joined, InverseScope scope, string text, string place)
    {
        private int _tries;

        public List<Solution> Found { get; } = [];

        public void From(int part, int at, bool begun, IReadOnlyList<(string, FormValue)> values)
        {
            if (Found.Count >= Enough || ++_tries > MostTries) return;
            if (part == joined.Parts.Count)
            {
                if (at == text.Length && begun && values.Count > 0) Found.Add(new Solution(values));
                return;
            }
            var (inverse, always) = joined.Parts[part];
            foreach (var (end, start) in Ends(at, begun))
                foreach (var solution in inverse.Of(new WrittenText(text[start..end], place), scope))
                    From(part + 1, end, true, [.. values, .. solution.Values]);
            if (!always) From(part + 1, at, begun, values);
        }

        // Where the part may end: at the next separator, a later one, or the end of the text.
        private IEnumerable<(int End, int Start)> Ends(int at, bool begun)
        {
            var start = at;
            if (begun)
            {
                if (string.CompareOrdinal(text, at, joined.Separator, 0, joined.Separator.Length) != 0) yield break;
                start = at + joined.Separator.Length;
            }
            if (start >= text.Length) yield break;
            if (joined.Separator.Length == 0)
            {
                for (var end = start + 1; end <= text.Length; end++) yield return (end, start);
                yield break;
            }
            for (var next = text.IndexOf(joined.Separator, start, StringComparison.Ordinal); next >= 0; next = text.IndexOf(joined.Separator, next + 1, StringComparison.Ordinal))
                if (next > start) yield return (next, start);
            yield return (text.Length, start);
        }
    }
}

/// <summary>One value of each thing of a list, joined: clear only where no other parting gives values too.</summary>
/// <param name="Source">The list's path.</param>
internal sealed record JoinInverse(string Source, Inverse Each, string Separator) : Inverse
{
    private const int MostPieces = 60;

    public override IReadOnlyList<Solution> Of(WrittenValue written, InverseScope scope)
    {
        if (written is not WrittenText { Text: var text }) return [];
        var pieces = text.Split(Separator);
        if (pieces.Length > MostPieces) return [];
        // Free text may hold the separator itself, so a list of names with one in it can be parted in several ways.
        var found = new List<Solution>();
        Part(pieces, 0, [], found, written.Place, scope);
        return Distinct(found);
    }

    private void Part(string[] pieces, int at, IReadOnlyList<(string, FormValue)> values, List<Solution> found, string place, InverseScope scope)
    {
        if (found.Count >= Enough) return;
        if (at == pieces.Length)
        {
            found.Add(new Solution(values));
            return;
        }
        for (var end = at + 1; end <= pieces.Length && found.Count < Enough; end++)
            foreach (var solution in Each.Of(new WrittenText(string.Join(Separator, pieces[at..end]), place), scope))
                Part(pieces, end, [.. values, .. solution.Values], found, place, scope);
    }
}
