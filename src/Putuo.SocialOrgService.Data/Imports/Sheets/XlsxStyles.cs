using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Putuo.SocialOrgService.Data.Imports.Sheets;

/// <summary>Which styles of a workbook show a number as a day.</summary>
internal sealed partial class XlsxStyles
{
    private const int MostStyles = 65_536;

    private readonly List<bool> days = [];

    public static XlsxStyles Read(XmlReader? xml)
    {
        var styles = new XlsxStyles();
        var own = new Dictionary<int, bool>();
        var inCells = false;
        while (xml?.Read() == true)
        {
            switch (xml.LocalName)
            {
                case "numFmt" when xml.NodeType == XmlNodeType.Element && own.Count < MostStyles:
                    own[Number(xml, "numFmtId")] = IsDay(xml.GetAttribute("formatCode") ?? "");
                    break;
                case "cellXfs":
                    inCells = xml.NodeType == XmlNodeType.Element;
                    break;
                case "xf" when inCells && xml.NodeType == XmlNodeType.Element && styles.days.Count < MostStyles:
                    var format = Number(xml, "numFmtId");
                    styles.days.Add(own.TryGetValue(format, out var isDay) ? isDay : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
                    break;
            }
        }
        return styles;
    }

    public bool IsDay(int style) => style >= 0 && style < days.Count && days[style];

    private static bool IsDay(string format) => Literal().Replace(format.Length > 200 ? format[..200] : format, "").AsSpan().IndexOfAny("yYdD年月日") >= 0;

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();
}
