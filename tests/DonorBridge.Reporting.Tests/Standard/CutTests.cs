using DonorBridge.Reporting.Standard;
using Xunit;

namespace DonorBridge.Tests.Reporting.Standard;

public class CutTests
{
    [Theory]
    [InlineData("One two three. Four five six.", 4, "One two three.")]
    [InlineData("One two three. Four five six.", 6, "One two three. Four five six.")]
    [InlineData("One. Two three four five six seven.", 5, "One. Two three four five")]
    [InlineData("A line\n- an item\n- another item", 6, "A line\n- an item")]
    [InlineData("", 3, "")]
    public void It_ends_with_a_sentence_or_else_with_a_word(string text, int words, string left) =>
        Assert.Equal(left, Cut.To(new Limit(words, LimitUnit.Words), text));

    [Theory]
    [InlineData("Short. Longer words here.", 12, "Short.")]
    [InlineData("Unsplittable", 5, "")]
    public void Characters_are_counted_as_the_form_counts_them(string text, int characters, string left) =>
        Assert.Equal(left, Cut.To(new Limit(characters, LimitUnit.Characters), text));

    [Fact]
    public void Whatever_the_text_what_is_left_fits_and_is_its_beginning() =>
        CsCheck.Check.Sample(CsCheck.Gen.Select(CsCheck.Gen.String[CsCheck.Gen.Char["ab .\n-!"], 0, 80], CsCheck.Gen.Int[1, 30], CsCheck.Gen.Bool), made =>
        {
            var (text, most, words) = made;
            var limit = new Limit(most, words ? LimitUnit.Words : LimitUnit.Characters);
            var left = Cut.To(limit, text);
            return limit.Holds(left) && text.Trim().StartsWith(left, StringComparison.Ordinal);
        });
}
