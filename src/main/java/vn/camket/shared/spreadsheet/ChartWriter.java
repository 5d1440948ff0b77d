package vn.camket.shared.spreadsheet;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBoolean;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * Draws charts on a sheet. A streamed sheet cannot make one, the sheet below it can.
 */
final class ChartWriter {

	private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

	private static final int FONT_SIZE = 1000;

	private static final int NARROW_GAP = 40;

	private ChartWriter() {
	}

	static void draw(XSSFSheet sheet, XSSFClientAnchor place, Chart content) {
		XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
		chart.setTitleText(content.title());
		chart.setTitleOverlay(false);
		chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
		switch (content.kind()) {
			case SHARES -> shares(chart, sheet, content);
			case PIE -> pie(chart, sheet, content);
		}
		setFont(chart);
	}

	private static void shares(XSSFChart chart, XSSFSheet sheet, Chart content) {
		XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
		categories.setOrientation(AxisOrientation.MAX_MIN);
		categories.setMajorTickMark(AxisTickMark.NONE);
		XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
		values.setCrosses(AxisCrosses.MAX);
		values.setNumberFormat("0%");
		XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
		data.setBarDirection(BarDirection.BAR);
		data.setBarGrouping(BarGrouping.PERCENT_STACKED);
		data.setGapWidth(NARROW_GAP);
		data.setVaryColors(false);
		for (Chart.Series series : content.series()) {
			addSeries(data, sheet, content, series).setFillProperties(fill(series.colors().get(0)));
		}
		chart.plot(data);
		overlap(chart.getCTChart().getPlotArea().getBarChartArray(0));
	}

	/**
	 * Puts the parts of a bar in one line. POI's smaller schema has no type for it, hence
	 * the plain element.
	 */
	private static void overlap(CTBarChart bars) {
		try (XmlCursor cursor = bars.newCursor()) {
			cursor.toChild(NAMESPACE, "axId");
			cursor.beginElement("overlap", NAMESPACE);
			cursor.insertAttributeWithValue("val", "100");
		}
	}

	private static void pie(XSSFChart chart, XSSFSheet sheet, Chart content) {
		XDDFChartData data = chart.createData(ChartTypes.PIE, null, null);
		Chart.Series series = content.series().get(0);
		XDDFChartData.Series slices = addSeries(data, sheet, content, series);
		for (int i = 0; i < series.colors().size(); i++) {
			slices.getDataPoint(i).setFillProperties(fill(series.colors().get(i)));
		}
		chart.plot(data);
		labelWithValues(chart.getCTChart().getPlotArea().getPieChartArray(0).getSerArray(0).addNewDLbls());
	}

	private static XDDFChartData.Series addSeries(XDDFChartData data, XSSFSheet sheet, Chart content,
			Chart.Series series) {
		XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(content.categories().toArray(String[]::new),
				cells(sheet, content, content.categoryColumn()));
		XDDFChartData.Series added = data.addSeries(names, XDDFDataSourcesFactory
			.fromArray(series.values().toArray(Integer[]::new), cells(sheet, content, series.column())));
		added.setTitle(series.name(), null);
		return added;
	}

	private static String cells(XSSFSheet sheet, Chart content, int column) {
		int last = content.firstRow() + content.categories().size() - 1;
		return new CellRangeAddress(content.firstRow(), last, column, column).formatAsString(sheet.getSheetName(),
				true);
	}

	private static void labelWithValues(CTDLbls labels) {
		for (CTBoolean hidden : List.of(labels.addNewShowLegendKey(), labels.addNewShowCatName(),
				labels.addNewShowSerName(), labels.addNewShowPercent(), labels.addNewShowBubbleSize())) {
			hidden.setVal(false);
		}
		labels.addNewShowVal().setVal(true);
		labels.addNewShowLeaderLines().setVal(false);
	}

	private static XDDFSolidFillProperties fill(int color) {
		return new XDDFSolidFillProperties(XDDFColor
			.from(new byte[] { (byte) (color >> Byte.SIZE * 2), (byte) (color >> Byte.SIZE), (byte) color }));
	}

	private static void setFont(XSSFChart chart) {
		CTTextBody text = chart.getCTChartSpace().addNewTxPr();
		text.addNewBodyPr();
		CTTextCharacterProperties font = text.addNewP().addNewPPr().addNewDefRPr();
		font.setSz(FONT_SIZE);
		font.addNewLatin().setTypeface(CellLooks.FONT);
	}

}
