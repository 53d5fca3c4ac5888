using SkiaSharp;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>A few strokes to draw flat scenes with on 1200 × 900; the variation changes light, colours and places.</summary>
internal sealed class DemonstrationBrush(SKCanvas canvas, int variation)
{
    private static readonly (string Wall, string Floor, string Accent)[] Rooms =
    [
        ("#E8F1FA", "#C9D8E6", "#0B5FBF"),
        ("#FBF1E2", "#E5CFAE", "#B25E00"),
        ("#E7F4EC", "#C3DDCC", "#0F7A48"),
        ("#F3ECF8", "#D8C8E4", "#6A3FA0"),
    ];

    private static readonly (string High, string Low, string Sea)[] Skies =
    [
        ("#8EC5F0", "#E6F4FD", "#2F7FB8"),
        ("#F6B26B", "#FDEBD2", "#40739B"),
        ("#A9CFE2", "#EDF6F8", "#3C8C8C"),
        ("#7FA8D8", "#DCE8F6", "#25598F"),
    ];

    private readonly SKPaint paint = new() { IsAntialias = true };

    public int Variation => variation;

    public string Accent => Rooms[variation % Rooms.Length].Accent;

    /// <summary>How far things stand from their usual place.</summary>
    public float Shift => ((variation * 37) % 5 - 2) * 26f;

    public void Room(float floorAt = 640)
    {
        var (wall, floor, _) = Rooms[variation % Rooms.Length];
        Box(0, 0, 1200, floorAt, wall);
        Box(0, floorAt, 1200, 900 - floorAt, floor);
        Box(0, floorAt - 14, 1200, 14, "#FFFFFF");
    }

    public void Window(float x, float y, float width = 260, float height = 300)
    {
        var (high, low, sea) = Skies[variation % Skies.Length];
        Box(x - 14, y - 14, width + 28, height + 28, "#FFFFFF");
        Fade(x, y, width, height, high, low);
        Box(x, y + height * 0.72f, width, height * 0.28f, sea);
        Box(x + width / 2 - 5, y, 10, height, "#FFFFFF");
        Box(x, y + height * 0.4f, width, 10, "#FFFFFF");
    }

    public void Outside(float groundAt = 620, string ground = "#D9DEE3")
    {
        var (high, low, _) = Skies[variation % Skies.Length];
        Fade(0, 0, 1200, groundAt, high, low);
        Disc(960 - Shift, 150, 62, variation % 2 == 0 ? "#FFE08A" : "#FFF3D0");
        Cloud(220 + Shift, 150);
        Cloud(620 - Shift, 230, 0.7f);
        Box(0, groundAt, 1200, 900 - groundAt, ground);
    }

    public void Sea(float from, float to)
    {
        var sea = Skies[variation % Skies.Length].Sea;
        Box(0, from, 1200, to - from, sea);
        for (var i = 0; i < 5; i++)
            Curve("#FFFFFF90", 6, 90 + i * 230 + Shift, from + 40 + (i % 2) * 46, 150 + i * 230 + Shift, from + 22 + (i % 2) * 46, 210 + i * 230 + Shift, from + 40 + (i % 2) * 46);
    }

    public void House(float x, float y, float width, float height, string colour)
    {
        Box(x, y, width, height, colour);
        Shape("#8C4A3C", x - 16, y, x + width / 2, y - 90, x + width + 16, y);
        for (var row = 0; row < height / 110 - 0.4f; row++)
        {
            for (var column = 0; column < width / 90 - 0.5f; column++)
                Box(x + 26 + column * 84, y + 26 + row * 104, 44, 56, "#FFFFFFB0");
        }
    }

    public void Table(float x, float y, float width, string colour = "#B98A5B")
    {
        Box(x, y, width, 30, colour);
        Box(x + 40, y + 30, 26, 230, colour);
        Box(x + width - 66, y + 30, 26, 230, colour);
        Box(x, y + 22, width, 8, "#00000022");
    }

    public void Plant(float x, float y)
    {
        Disc(x, y - 90, 52, "#4F9D69");
        Disc(x - 40, y - 56, 40, "#3E8657");
        Disc(x + 40, y - 60, 42, "#5FB07A");
        Shape("#C46B4A", x - 40, y - 30, x + 40, y - 30, x + 28, y + 50, x - 28, y + 50);
    }

    public void Cloud(float x, float y, float size = 1)
    {
        Disc(x, y, 46 * size, "#FFFFFFD0");
        Disc(x + 54 * size, y - 22 * size, 60 * size, "#FFFFFFD0");
        Disc(x + 120 * size, y, 48 * size, "#FFFFFFD0");
        Round(x - 40 * size, y, 205 * size, 46 * size, 23 * size, "#FFFFFFD0");
    }

    public void Wheel(float x, float y, float radius, string rim = "#3A4653")
    {
        Ring(x, y, radius, 14, rim);
        for (var i = 0; i < 4; i++)
        {
            var angle = Math.PI * i / 4;
            var (dx, dy) = ((float)Math.Cos(angle) * radius, (float)Math.Sin(angle) * radius);
            Line("#9AA7B4", 5, x - dx, y - dy, x + dx, y + dy);
        }
        Disc(x, y, 12, rim);
    }

    public void Box(float x, float y, float width, float height, string colour) =>
        canvas.DrawRect(x, y, width, height, Fill(colour));

    public void Round(float x, float y, float width, float height, float radius, string colour) =>
        canvas.DrawRoundRect(x, y, width, height, radius, radius, Fill(colour));

    public void Disc(float x, float y, float radius, string colour) => canvas.DrawCircle(x, y, radius, Fill(colour));

    public void Ring(float x, float y, float radius, float width, string colour) => canvas.DrawCircle(x, y, radius, Stroke(colour, width));

    public void Line(string colour, float width, float x1, float y1, float x2, float y2) =>
        canvas.DrawLine(x1, y1, x2, y2, Stroke(colour, width));

    public void Shape(string colour, params float[] points)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(points[0], points[1]);
        for (var i = 2; i < points.Length; i += 2)
            path.LineTo(points[i], points[i + 1]);
        path.Close();
        using var shape = path.Detach();
        canvas.DrawPath(shape, Fill(colour));
    }

    public void Curve(string colour, float width, float x1, float y1, float cx, float cy, float x2, float y2)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(x1, y1);
        path.QuadTo(cx, cy, x2, y2);
        using var curve = path.Detach();
        canvas.DrawPath(curve, Stroke(colour, width));
    }

    private void Fade(float x, float y, float width, float height, string from, string to)
    {
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(x, y), new SKPoint(x, y + height), [Colour(from), Colour(to)], SKShaderTileMode.Clamp);
        using var fading = new SKPaint { Shader = shader };
        canvas.DrawRect(x, y, width, height, fading);
    }

    private SKPaint Fill(string colour)
    {
        paint.Style = SKPaintStyle.Fill;
        paint.Color = Colour(colour);
        return paint;
    }

    private SKPaint Stroke(string colour, float width)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = width;
        paint.StrokeCap = SKStrokeCap.Round;
        paint.Color = Colour(colour);
        return paint;
    }

    /// <summary>Reads #RRGGBB and #RRGGBBAA as the web writes them.</summary>
    private static SKColor Colour(string text) =>
        text.Length == 9 ? SKColor.Parse("#" + text[7..] + text[1..7]) : SKColor.Parse(text);
}
