using System.Text;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Tests.Files;

namespace Putuo.SocialOrgService.Data.Tests.Files;

public sealed class AttachmentStoreTests : IDisposable
{
    private const string Whole = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n30\n%%EOF\n";
    private static readonly AttachmentKind[] All = Enum.GetValues<AttachmentKind>();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-papers-");

    private AttachmentStore Store => new(folder.FullName);

    [Fact]
    public async Task A_whole_paper_is_kept_as_it_came_and_gone_when_it_is_deleted()
    {
        var (name, kind, bytes, fault) = await StoreAsync(Encoding.ASCII.GetBytes(Whole), All);
        Assert.Equal((AttachmentKind.Pdf, Whole.Length, null), (kind, (int)bytes, fault));
        using (var reader = new StreamReader(Store.Open(name!, kind)!))
            Assert.Equal(Whole, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal([name], Store.StoredBefore(DateTime.UtcNow.AddMinutes(1)));
        Store.Delete(name!);
        Assert.Null(Store.Open(name!, kind));
        Assert.Null(Store.Open("../../etc/passwd", kind));
    }

    [Theory]
    [InlineData("%PDF-1.4\n1 0 obj\n<< >>", AttachmentFault.Damaged)]
    [InlineData("%PDF-1.4\nstartxref\n30\n", AttachmentFault.Damaged)]
    [InlineData("%PDF-1.4\ntrailer << /Encrypt 5 0 R >>\nstartxref\n30\n%%EOF", AttachmentFault.Locked)]
    [InlineData("MZ this is a program called plan.pdf", AttachmentFault.Unknown)]
    [InlineData("<html><script>alert(1)</script>", AttachmentFault.Unknown)]
    [InlineData("", AttachmentFault.Unknown)]
    public async Task What_is_no_whole_paper_is_refused_whatever_it_is_called(string content, AttachmentFault fault)
    {
        Assert.Equal(fault, (await StoreAsync(Encoding.ASCII.GetBytes(content), All)).Fault);
        Assert.Empty(Store.StoredBefore(DateTime.UtcNow.AddMinutes(1)));
    }

    [Fact]
    public async Task A_picture_is_read_and_written_anew_and_a_damaged_one_and_another_kind_are_refused()
    {
        var picture = Pictures.Jpeg(800, 600);
        var (name, kind, _, fault) = await StoreAsync(picture, All);
        Assert.Equal((AttachmentKind.Jpeg, null), (kind, fault));
        Assert.NotNull(Store.Open(name!, kind));
        Assert.Equal(AttachmentFault.WrongKind, (await StoreAsync(picture, [AttachmentKind.Pdf])).Fault);
        Assert.Equal(AttachmentFault.Damaged, (await StoreAsync(picture[..200], All)).Fault);
        Assert.Equal(AttachmentFault.TooLarge, (await StoreAsync(new byte[AttachmentStore.MostBytes + 1], All)).Fault);
    }

    public void Dispose() => folder.Delete(true);

    private Task<(string? FileName, AttachmentKind Kind, long Bytes, AttachmentFault? Fault)> StoreAsync(byte[] content, AttachmentKind[] kinds) =>
        Store.StoreAsync(new MemoryStream(content), kinds, TestContext.Current.CancellationToken);
}
