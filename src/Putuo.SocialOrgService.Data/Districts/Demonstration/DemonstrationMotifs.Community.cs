namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <content>Goods, learning, health, talking, repairs, the community and the islands.</content>
internal static partial class DemonstrationMotifs
{
    private static void Goods(DemonstrationBrush b)
    {
        b.Room();
        b.Window(120, 100);
        foreach (var (x, y, w, h) in new[] { (420, 520, 260, 200), (640, 440, 240, 280), (500, 360, 200, 160) })
        {
            b.Box(x + b.Shift, y, w, h, "#D2A56D");
            b.Box(x + b.Shift + w / 2 - 18, y, 36, h, "#E9D0A5");
            b.Box(x + b.Shift, y, w, 14, "#00000018");
        }
        b.Disc(760 + b.Shift, 600, 44, "#FFFFFF");
        b.Disc(744 + b.Shift, 592, 16, "#D2413A");
        b.Disc(776 + b.Shift, 592, 16, "#D2413A");
        b.Shape("#D2413A", 728 + b.Shift, 598, 792 + b.Shift, 598, 760 + b.Shift, 632);
        b.Round(200, 620, 150, 120, 20, b.Accent);
    }

    private static void Desk(DemonstrationBrush b)
    {
        b.Room(560);
        b.Window(790, 90, 280, 280);
        b.Box(150, 120, 430, 260, "#2F5D50");
        b.Box(140, 110, 450, 16, "#A97B4B");
        b.Line("#FFFFFFC0", 8, 210, 200, 330, 180);
        b.Ring(450, 250, 56, 8, "#FFFFFFC0");
        b.Shape("#FFFFFF60", 230, 320, 300, 230, 370, 320);
        b.Table(150, 610, 900);
        var x = 300 + b.Shift;
        foreach (var (i, c) in new[] { (0, "#E2574C"), (1, "#F4B860"), (2, "#6BB7A5") })
            b.Box(x, 576 - i * 34, 190 - i * 14, 32, c);
        b.Shape("#FFFFFF", x + 260, 600, x + 420, 560, x + 420, 610, x + 260, 610);
        b.Shape("#F7F3E8", x + 580, 600, x + 420, 560, x + 420, 610, x + 580, 610);
        b.Round(x + 640, 540, 60, 70, 10, b.Accent);
        b.Line("#F4B860", 10, x + 656, 540, x + 646, 480);
        b.Line("#E2574C", 10, x + 676, 540, x + 690, 476);
    }

    private static void Health(DemonstrationBrush b)
    {
        b.Room(560);
        b.Round(430, 90, 340, 190, 20, "#FFFFFF");
        b.Box(580, 120, 40, 130, b.Accent);
        b.Box(535, 165, 130, 40, b.Accent);
        b.Table(150, 610, 900, "#FFFFFF");
        var x = 320 + b.Shift;
        b.Round(x, 460, 220, 150, 22, "#E3EBF2");
        b.Round(x + 26, 484, 168, 78, 10, "#24435F");
        b.Line("#7FDBB6", 8, x + 44, 524, x + 80, 524);
        b.Line("#7FDBB6", 8, x + 80, 524, x + 100, 496);
        b.Line("#7FDBB6", 8, x + 100, 496, x + 122, 548);
        b.Line("#7FDBB6", 8, x + 122, 548, x + 176, 524);
        b.Curve("#3A4653", 12, x + 220, 560, x + 330, 650, x + 380, 560);
        b.Round(x + 340, 500, 190, 100, 30, b.Accent);
        b.Round(x + 590, 540, 70, 70, 10, "#F4B860");
        b.Box(x + 590, 530, 70, 22, "#FFFFFF");
    }

    private static void Talk(DemonstrationBrush b)
    {
        b.Room();
        b.Round(190, 110, 300, 190, 60, "#FFFFFF");
        b.Shape("#FFFFFF", 300, 280, 380, 280, 310, 360);
        b.Round(700, 150, 300, 190, 60, b.Accent);
        b.Shape(b.Accent, 820, 320, 900, 320, 890, 400);
        foreach (var i in new[] { 0, 1, 2 })
        {
            b.Disc(270 + i * 70, 205, 18, b.Accent);
            b.Disc(780 + i * 70, 245, 18, "#FFFFFF");
        }
        b.Table(240, 600, 720);
        b.Shape("#FFFFFF", 500 + b.Shift, 520, 640 + b.Shift, 510, 660 + b.Shift, 600, 510 + b.Shift, 600);
        for (var i = 0; i < 3; i++)
            b.Line("#9AA7B4", 6, 530 + b.Shift, 536 + i * 20, 620 + b.Shift, 532 + i * 20);
        b.Line("#D2413A", 10, 690 + b.Shift, 590, 750 + b.Shift, 530);
        b.Round(300, 540, 60, 60, 12, "#FFFFFF");
        b.Round(850, 540, 60, 60, 12, "#FFFFFF");
    }

    private static void Barber(DemonstrationBrush b)
    {
        b.Room(600);
        b.Round(380 + b.Shift, 80, 440, 400, 30, "#FFFFFF");
        b.Round(404 + b.Shift, 104, 392, 352, 20, "#CFE3F2");
        b.Line("#FFFFFF", 14, 460 + b.Shift, 330, 600 + b.Shift, 170);
        b.Line("#FFFFFF", 10, 540 + b.Shift, 350, 640 + b.Shift, 230);
        b.Table(160, 640, 880);
        b.Line("#8896A5", 16, 300, 480, 440, 620);
        b.Line("#8896A5", 16, 440, 480, 300, 620);
        b.Ring(290, 630, 28, 12, b.Accent);
        b.Ring(450, 630, 28, 12, b.Accent);
        b.Round(560, 590, 200, 30, 8, "#3A4653");
        for (var i = 0; i < 12; i++)
            b.Box(568 + i * 16, 612, 8, 34, "#3A4653");
        b.Round(850, 540, 110, 100, 20, b.Accent);
        b.Box(890, 490, 30, 54, "#FFFFFF");
    }

    private static void Tools(DemonstrationBrush b)
    {
        b.Room(600);
        b.Round(770 - b.Shift, 150, 270, 400, 24, "#F7FAFC");
        b.Disc(905 - b.Shift, 370, 100, "#B9C9D8");
        b.Disc(905 - b.Shift, 370, 74, "#5E7C99");
        b.Disc(820 - b.Shift, 200, 18, b.Accent);
        b.Round(860 - b.Shift, 186, 140, 28, 8, "#DCE6EE");
        b.Round(190 + b.Shift, 560, 440, 220, 24, "#D2413A");
        b.Box(190 + b.Shift, 640, 440, 18, "#A62F29");
        b.Round(370 + b.Shift, 620, 80, 60, 10, "#F2D28B");
        b.Curve("#5B6B80", 20, 310 + b.Shift, 560, 410 + b.Shift, 440, 510 + b.Shift, 560);
        b.Line("#8896A5", 24, 240, 500, 330, 300);
        b.Ring(342, 272, 34, 20, "#8896A5");
        b.Line("#F4B860", 26, 470, 480, 500, 380);
        b.Line("#8896A5", 12, 500, 380, 530, 270);
    }

    private static void Carrying(DemonstrationBrush b)
    {
        b.Room(700);
        for (var i = 0; i < 6; i++)
        {
            b.Box(i * 150 + 60, 760 - i * 84, 1200, 84, i % 2 == 0 ? "#CBD5DF" : "#BCC8D4");
        }
        b.Line("#8896A5", 16, 60, 620, 900, 150);
        var x = 300 + b.Shift;
        b.Round(x, 300, 330, 260, 10, "#A9744F");
        b.Box(x + 160, 300, 10, 260, "#7F5438");
        b.Disc(x + 140, 440, 10, "#F2D28B");
        b.Disc(x + 190, 440, 10, "#F2D28B");
        b.Line(b.Accent, 14, x - 20, 380, x + 350, 380);
        b.Line(b.Accent, 14, x - 20, 500, x + 350, 500);
    }

    private static void Sewing(DemonstrationBrush b)
    {
        b.Room(560);
        b.Window(120, 90);
        b.Table(180, 640, 840);
        var x = 430 + b.Shift;
        b.Round(x, 580, 420, 60, 14, "#24435F");
        b.Round(x + 300, 390, 90, 200, 20, "#24435F");
        b.Round(x + 20, 380, 360, 80, 30, "#24435F");
        b.Box(x + 60, 450, 26, 110, "#8896A5");
        b.Disc(x + 390, 440, 46, "#F2D28B");
        b.Shape(b.Accent, x - 160, 640, x + 120, 566, x + 140, 590, x - 60, 760);
        foreach (var (i, c) in new[] { (0, "#E2574C"), (1, "#F4B860"), (2, "#6BB7A5") })
            b.Round(880, 580 - i * 44, 60, 40, 10, c);
    }

    private static void Stairway(DemonstrationBrush b)
    {
        b.Outside(680, "#CBD3DA");
        b.House(120 + b.Shift, 260, 300, 420, "#F2D7B6");
        b.House(470, 200, 330, 480, "#D7E5F0");
        b.House(850 - b.Shift, 300, 260, 380, "#DCEBD9");
        b.Box(600, 560, 90, 120, "#6F8FAB");
        foreach (var (i, c) in new[] { (0, "#2E7D4F"), (1, "#0B5FBF"), (2, "#D2413A"), (3, "#5B6B80") })
        {
            b.Round(230 + i * 130, 690, 96, 130, 12, c);
            b.Round(222 + i * 130, 676, 112, 26, 10, c);
        }
        b.Line("#A97B4B", 14, 880, 600, 930, 800);
        b.Shape("#E9C46A", 900, 790, 970, 780, 1000, 850, 890, 856);
    }

    private static void Stage(DemonstrationBrush b)
    {
        b.Box(0, 0, 1200, 900, "#2B1D3A");
        b.Shape("#FFE08A40", 300, 0, 420, 0, 760, 640, 260, 640);
        b.Shape("#FFE08A40", 800, 0, 900, 0, 940, 640, 440, 640);
        b.Box(0, 640, 1200, 260, "#7A4B2B");
        for (var i = 0; i < 6; i++)
        {
            b.Round(i * 50 - 40, 0, 56, 660, 28, i % 2 == 0 ? "#B3261E" : "#C8362D");
            b.Round(900 + i * 50, 0, 56, 660, 28, i % 2 == 0 ? "#B3261E" : "#C8362D");
        }
        foreach (var i in new[] { 0, 1, 2, 3 })
        {
            b.Disc(330 + i * 180 + b.Shift / 2, 120, 46, "#E2574C");
            b.Box(322 + i * 180 + b.Shift / 2, 164, 16, 46, "#F4B860");
        }
        b.Shape("#F7F3E8", 520 + b.Shift, 560, 600 + b.Shift, 420, 680 + b.Shift, 560);
        b.Line("#F2D28B", 8, 600 + b.Shift, 430, 560 + b.Shift, 556);
        b.Line("#F2D28B", 8, 600 + b.Shift, 430, 640 + b.Shift, 556);
        for (var i = 0; i < 12; i++)
            b.Round(30 + i * 98, 800, 76, 100, 30, "#3B2A4D");
    }

    private static void Writing(DemonstrationBrush b)
    {
        b.Room(520);
        b.Table(100, 640, 1000);
        b.Shape("#FFFDF4", 280 + b.Shift, 420, 860 + b.Shift, 420, 920 + b.Shift, 640, 220 + b.Shift, 640);
        b.Shape("#C8362D", 500 + b.Shift, 460, 650 + b.Shift, 460, 664 + b.Shift, 600, 486 + b.Shift, 600);
        b.Line("#14202E", 16, 530 + b.Shift, 500, 630 + b.Shift, 500);
        b.Line("#14202E", 16, 580 + b.Shift, 480, 580 + b.Shift, 580);
        b.Line("#14202E", 14, 540 + b.Shift, 570, 624 + b.Shift, 570);
        b.Line("#A97B4B", 18, 860, 300, 760, 520);
        b.Shape("#14202E", 772, 500, 748, 514, 736, 570);
        b.Round(170, 560, 120, 70, 16, "#2A3440");
        b.Round(960, 500, 80, 130, 16, b.Accent);
        b.Line("#A97B4B", 12, 990, 500, 980, 380);
        b.Line("#A97B4B", 12, 1010, 500, 1026, 390);
    }

    private static void Pier(DemonstrationBrush b)
    {
        b.Outside(500);
        b.Shape("#5E8F74", 0, 500, 180, 360, 420, 500);
        b.Shape("#4C7B62", 820, 500, 1010, 380, 1200, 500);
        b.Sea(490, 900);
        b.Box(985, 240, 44, 150, "#FFFFFF");
        b.Box(985, 280, 44, 26, "#D2413A");
        b.Box(985, 340, 44, 26, "#D2413A");
        b.Disc(1007, 232, 26, "#FFE08A");
        var x = 300 + b.Shift;
        b.Shape("#FFFFFF", x, 560, x + 560, 560, x + 500, 680, x + 60, 680);
        b.Box(x + 20, 600, 520, 20, b.Accent);
        b.Round(x + 120, 460, 320, 104, 14, "#F7FAFC");
        for (var i = 0; i < 4; i++)
            b.Round(x + 140 + i * 74, 486, 52, 44, 8, "#7FA3C4");
        b.Box(x + 260, 380, 50, 84, "#D2413A");
        b.Line("#5B6B80", 8, x + 420, 460, x + 420, 340);
        b.Shape("#D2413A", x + 420, 340, x + 500, 364, x + 420, 388);
        b.Box(0, 800, 1200, 40, "#A97B4B");
        for (var i = 0; i < 7; i++)
            b.Box(70 + i * 180, 780, 30, 120, "#8A6239");
    }

    private static void Classroom(DemonstrationBrush b)
    {
        b.Room(620);
        b.Round(300, 90, 600, 340, 12, "#FFFFFF");
        b.Round(320, 110, 560, 300, 8, b.Accent);
        b.Curve("#FFFFFF", 10, 360, 330, 520, 160 + b.Shift, 620, 300);
        b.Curve("#FFFFFF", 10, 620, 300, 720, 400, 840, 200);
        b.Disc(840, 200, 18, "#FFE08A");
        for (var i = 0; i < 4; i++)
        {
            b.Round(110 + i * 260, 640, 200, 34, 8, "#B98A5B");
            b.Box(130 + i * 260, 674, 20, 130, "#8A6239");
            b.Box(270 + i * 260, 674, 20, 130, "#8A6239");
            b.Round(160 + i * 260, 616, 90, 24, 6, "#FFFFFF");
        }
        b.Plant(1080, 560);
    }
}
