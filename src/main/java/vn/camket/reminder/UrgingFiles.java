package vn.camket.reminder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Service;

import vn.camket.reminder.UrgingLetter.Urged;
import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;

/**
 * A letter that urges as files: one for all with an annex, or one for each agency.
 */
@Service
public class UrgingFiles {

	private final UrgingTexts texts;

	private final ReportingPeriods periods;

	private final Clock clock;

	UrgingFiles(UrgingTexts texts, ReportingPeriods periods, Clock clock) {
		this.texts = texts;
		this.periods = periods;
		this.clock = clock;
	}

	/**
	 * One document for all of its agencies.
	 */
	public byte[] forAll(UrgingLetter letter) {
		PeriodOverview period = this.periods.find(letter.periodId());
		return this.texts.document(letter, period, letter.agencies(), ProvinceTime.today(this.clock));
	}

	/**
	 * One document for each of its agencies, in one .zip file.
	 */
	public byte[] forEach(UrgingLetter letter) {
		PeriodOverview period = this.periods.find(letter.periodId());
		LocalDate today = ProvinceTime.today(this.clock);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Urged each : letter.agencies()) {
				zip.putNextEntry(new ZipEntry(each.agency().replace('/', '-') + ".docx"));
				zip.write(this.texts.document(letter, period, List.of(each), today));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
