using Annotator.Core.Text;

namespace Annotator.Core.Tests.Text;

public class NearestWordTests
{
    private static readonly string[] Known = ["plugins", "annotators", "options", "labels", "reviewers", "key"];

    [Theory]
    [InlineData("plugin", "plugins")]
    [InlineData("lables", "labels")]
    [InlineData("Labels", "labels")]
    [InlineData("keys", "key")]
    [InlineData("reviewer", "reviewers")]
    [InlineData("colours", null)]
    [InlineData("", null)]
    public void Finds_what_was_meant(string written, string? meant) => Assert.Equal(meant, NearestWord.Of(written, Known));

    [Fact]
    public void Knows_nothing_where_nothing_is_known() => Assert.Null(NearestWord.Of("plugin", []));
}
