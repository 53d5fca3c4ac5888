using System.Text.RegularExpressions;

namespace Putuo.SocialOrgService.Web.Tests.House;

/// <summary>What the content security policy would block is not written in the first place.</summary>
public sealed class ViewTests
{
    private static readonly string Web = $"src/{House.Name}.Web";

    [Theory]
    [InlineData(@"\sstyle\s*=")]
    [InlineData(@"<style\b")]
    [InlineData(@"<script\b(?![^>]*(\bsrc=|type=""application/json""))")]
    [InlineData(@"\son[a-z]+\s*=\s*[""']")]
    [InlineData(@"javascript:")]
    public void Views_and_what_writes_their_pieces_hold_no_style_and_no_script(string unwanted) => House.Clean(
        House.Lines(House.Code(Web, "cshtml").Concat(House.Code(Web + "/Features/Shared", "cs")), new Regex(unwanted, RegexOptions.IgnoreCase)));

    [Fact]
    public void Tag_helpers_write_no_style_either() =>
        House.Clean(House.Lines(House.Code(Web + "/Features", "cs"), new Regex(@"""style""|style=\\?""|""on(click|change|submit|input)""")));

    [Fact]
    public void Nothing_is_fetched_from_another_host() => House.Clean(
        House.Lines(House.Code(Web + "/wwwroot", "css", "js", "svg"), new Regex(@"https?://(?!www\.w3\.org/)|url\(\s*[""']?//"))
            .Concat(House.Lines(House.Code(Web, "cshtml"), new Regex(@"\b(src|srcset)\s*=\s*""\s*(https?:)?//|<link\b[^>]*href\s*=\s*""\s*(https?:)?//"))));
}
