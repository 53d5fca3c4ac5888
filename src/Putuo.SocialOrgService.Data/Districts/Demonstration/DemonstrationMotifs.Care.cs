namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <content>Care: meals, bathing, cleaning, ways out, company.</content>
internal static partial class DemonstrationMotifs
{
    private static void Meal(DemonstrationBrush b)
    {
        b.Room(560);
        b.Box(120, 90, 330, 470, "#A9744F");
        b.Disc(410, 340, 16, "#F2D28B");
        b.Box(180, 150, 210, 60, b.Accent);
        b.Table(470 + b.Shift, 600, 560);
        var x = 560 + b.Shift;
        b.Round(x, 470, 210, 130, 18, "#D9E2EA");
        b.Round(x, 440, 210, 50, 18, b.Accent);
        b.Round(x + 80, 410, 50, 40, 12, "#7A8794");
        b.Disc(x + 320, 560, 62, "#FFFFFF");
        b.Disc(x + 320, 552, 48, "#F1C27D");
        foreach (var i in new[] { 0, 1, 2 })
            b.Curve("#FFFFFFC0", 8, x + 290 + i * 30, 490, x + 270 + i * 30, 450, x + 295 + i * 30, 410);
        b.Line("#7A4B2B", 8, x + 400, 500, x + 450, 590);
    }

    private static void Bath(DemonstrationBrush b)
    {
        b.Room(660);
        for (var i = 0; i < 11; i++)
            b.Line("#FFFFFF80", 4, i * 120, 0, i * 120, 660);
        for (var i = 1; i < 6; i++)
            b.Line("#FFFFFF80", 4, 0, i * 115, 1200, i * 115);
        b.Round(330 + b.Shift, 430, 560, 260, 90, "#FFFFFF");
        b.Round(300 + b.Shift, 420, 620, 50, 25, "#E3EBF2");
        foreach (var (x, y, r) in new[] { (430, 400, 44), (500, 380, 58), (580, 402, 46), (660, 390, 34) })
            b.Disc(x + b.Shift, y, r, "#FFFFFFE0");
        b.Line("#8896A5", 14, 820 + b.Shift, 420, 820 + b.Shift, 270);
        b.Curve("#8896A5", 14, 820 + b.Shift, 270, 780 + b.Shift, 220, 730 + b.Shift, 270);
        b.Round(960, 300, 150, 210, 14, b.Accent);
        b.Box(960, 440, 150, 16, "#FFFFFF90");
        b.Round(150, 620, 150, 130, 20, "#F4B860");
    }

    private static void Cleaning(DemonstrationBrush b)
    {
        b.Room();
        b.Window(700 + b.Shift, 110, 340, 380);
        b.Line("#FFFFFF", 10, 740 + b.Shift, 180, 800 + b.Shift, 130);
        b.Line("#FFFFFF", 10, 760 + b.Shift, 240, 860 + b.Shift, 150);
        b.Shape(b.Accent, 250, 560, 470, 560, 440, 780, 280, 780);
        b.Curve("#5B6B80", 10, 250, 560, 360, 420, 470, 560);
        b.Disc(310, 548, 34, "#FFFFFF");
        b.Disc(360, 536, 42, "#FFFFFF");
        b.Disc(414, 550, 32, "#FFFFFF");
        b.Line("#A97B4B", 18, 560, 220, 600, 720);
        b.Shape("#F0D9A8", 560, 720, 650, 712, 690, 800, 540, 806);
        b.Round(860, 660, 90, 150, 18, "#6BB7A5");
        b.Box(885, 620, 40, 44, "#FFFFFF");
    }

    private static void Wheelchair(DemonstrationBrush b)
    {
        b.Outside(560, "#E3D8C4");
        b.Sea(430, 560);
        b.Box(0, 548, 1200, 18, "#FFFFFF");
        for (var i = 0; i < 9; i++)
            b.Box(30 + i * 145, 490, 14, 70, "#FFFFFF");
        b.Box(0, 484, 1200, 14, "#FFFFFF");
        var x = 430 + b.Shift;
        b.Round(x + 60, 430, 36, 210, 12, b.Accent);
        b.Round(x + 60, 600, 230, 44, 16, b.Accent);
        b.Line("#3A4653", 14, x + 60, 440, x + 10, 420);
        b.Line("#3A4653", 14, x + 280, 640, x + 330, 770);
        b.Box(x + 300, 765, 80, 14, "#3A4653");
        b.Line("#3A4653", 12, x + 90, 560, x + 260, 560);
        b.Wheel(x + 120, 720, 110);
        b.Wheel(x + 300, 790, 42);
    }

    private static void Hospital(DemonstrationBrush b)
    {
        b.Outside(660);
        b.Box(250, 190, 700, 470, "#F7FAFC");
        b.Box(250, 190, 700, 46, b.Accent);
        b.Round(540, 250, 120, 120, 14, "#FFFFFF");
        b.Box(585, 270, 30, 80, "#D2413A");
        b.Box(560, 295, 80, 30, "#D2413A");
        for (var i = 0; i < 8; i++)
            b.Box(300 + i % 4 * 165, 400 + i / 4 * 120, 90, 80, "#BFD6EA");
        b.Box(530, 560, 140, 100, "#7FA3C4");
        var x = 120 + b.Shift;
        b.Round(x, 640, 380, 120, 26, "#FFFFFF");
        b.Round(x + 40, 570, 250, 100, 40, "#FFFFFF");
        b.Round(x + 66, 590, 90, 62, 14, "#A8C7E0");
        b.Round(x + 170, 590, 90, 62, 14, "#A8C7E0");
        b.Box(x, 700, 380, 18, b.Accent);
        b.Wheel(x + 90, 764, 46);
        b.Wheel(x + 290, 764, 46);
    }

    private static void Shopping(DemonstrationBrush b)
    {
        b.Room(580);
        b.Window(110, 110);
        b.Table(260, 640, 720);
        var x = 430 + b.Shift;
        b.Curve(b.Accent, 16, x + 60, 360, x + 150, 230, x + 240, 360);
        b.Shape(b.Accent, x, 360, x + 300, 360, x + 270, 640, x + 30, 640);
        foreach (var i in new[] { 0, 1, 2 })
            b.Disc(x + 60 + i * 90, 350, 46, i == 1 ? "#E2574C" : "#6DA544");
        b.Box(x + 200, 250, 34, 120, "#E9C46A");
        b.Shape("#FFFFFF", x + 380, 470, x + 510, 480, x + 500, 640, x + 370, 640);
        for (var i = 0; i < 4; i++)
            b.Line("#9AA7B4", 6, x + 400, 510 + i * 28, x + 480, 514 + i * 28);
        b.Disc(x - 110, 606, 36, "#E07A5F");
        b.Disc(x - 50, 612, 30, "#F2CC8F");
    }

    private static void Tea(DemonstrationBrush b)
    {
        b.Room();
        b.Window(470 + b.Shift, 90, 300, 300);
        b.Round(110, 400, 70, 340, 20, b.Accent);
        b.Round(110, 600, 260, 70, 20, b.Accent);
        b.Round(1020, 400, 70, 340, 20, b.Accent);
        b.Round(830, 600, 260, 70, 20, b.Accent);
        b.Table(430, 560, 340);
        b.Round(510 + b.Shift / 2, 470, 110, 90, 40, "#FFFFFF");
        b.Ring(636 + b.Shift / 2, 512, 26, 12, "#FFFFFF");
        b.Round(680, 512, 60, 48, 12, "#FFFFFF");
        b.Round(446, 512, 60, 48, 12, "#FFFFFF");
        b.Curve("#FFFFFFB0", 8, 560, 450, 540, 410, 566, 370);
        b.Plant(960, 470);
    }

    private static void Phone(DemonstrationBrush b)
    {
        b.Room(520);
        b.Table(120, 700, 960);
        var x = 440 + b.Shift;
        b.Round(x, 180, 300, 530, 40, "#1F2A37");
        b.Round(x + 20, 220, 260, 440, 18, "#FFFFFF");
        b.Round(x + 40, 244, 220, 90, 14, b.Accent);
        for (var i = 0; i < 4; i++)
            b.Round(x + 40 + i % 2 * 118, 356 + i / 2 * 112, 102, 92, 16, new[] { "#F4B860", "#6BB7A5", "#E2574C", "#7FA3C4" }[(i + b.Variation) % 4]);
        b.Disc(x + 150, 684, 14, "#5B6B80");
        b.Round(820, 600, 230, 100, 10, "#FFFDF4");
        for (var i = 0; i < 3; i++)
            b.Line("#9AA7B4", 6, 846, 626 + i * 26, 1010, 626 + i * 26);
        b.Ring(240, 640, 56, 10, "#3A4653");
        b.Ring(370, 640, 56, 10, "#3A4653");
        b.Line("#3A4653", 10, 296, 640, 314, 640);
    }

    private static void Handrail(DemonstrationBrush b)
    {
        b.Room(680);
        for (var i = 0; i < 11; i++)
            b.Line("#FFFFFF90", 4, i * 120, 0, i * 120, 680);
        b.Round(620 + b.Shift, 430, 200, 60, 26, "#FFFFFF");
        b.Round(650 + b.Shift, 480, 150, 210, 50, "#FFFFFF");
        b.Round(600 + b.Shift, 250, 210, 180, 20, "#F3F6FA");
        b.Line("#C9CFD6", 26, 330, 330, 540, 330);
        b.Line("#C9CFD6", 26, 330, 330, 330, 560);
        b.Disc(330, 330, 26, b.Accent);
        b.Disc(540, 330, 26, b.Accent);
        b.Disc(330, 560, 26, b.Accent);
        b.Round(360, 740, 420, 80, 14, b.Accent);
        for (var i = 0; i < 6; i++)
            b.Disc(400 + i * 66, 780, 12, "#FFFFFF90");
        b.Disc(980, 560, 34, "#FFE08A");
        b.Disc(980, 560, 70, "#FFE08A50");
    }
}
