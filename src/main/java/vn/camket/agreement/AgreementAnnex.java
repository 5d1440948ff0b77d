package vn.camket.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.shared.spreadsheet.CellLook;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.wording.Wording;

/**
 * The register as a table in a workbook: the columns of the annex to the yearly report,
 * each row naming its source by its register number.
 */
@Component
public class AgreementAnnex {

	private final Wording wording;

	AgreementAnnex(Wording wording) {
		this.wording = wording;
	}

	/**
	 * The columns, for one table: rows are numbered from one.
	 */
	public List<Column<AgreementLine>> columns() {
		return List.of(Column.counter(header("ordinal"), 5),
				Column.centered(header("registerNumber"), 13, AgreementLine::registerNumber),
				Column.text(header("title"), 28, AgreementLine::title), Column.text(header("type"), 10, this::type),
				Column.text(header("signingLevel"), 11, this::level),
				Column.text(header("ourSignatory"), 13, AgreementLine::ourSignatory),
				Column.text(header("partners"), 20, AgreementLine::partners),
				Column.text(header("country"), 9, AgreementLine::countries),
				Column.text(header("fields"), 15, AgreementLine::fields),
				Column.partialDate(header("signedOn"), 11, AgreementLine::signedOn),
				Column.text(header("signingPlace"), 10, AgreementLine::place),
				Column.text(header("signers"), 15, this::signers),
				Column.partialDate(header("effectiveOn"), 11, AgreementLine::effectiveOn),
				new Column<>(header("expiresOn"), 11, CellLook.DATE, this::end),
				Column.text(header("state"), 12, this::state), Column.text(header("lead"), 14, AgreementAnnex::lead),
				Column.text(header("note"), 15, AgreementLine::note));
	}

	private String header(String field) {
		return this.wording.text("agreement.annex." + field);
	}

	private @Nullable String type(AgreementLine line) {
		boolean coded = line.type() != null && line.type() != AgreementType.OTHER_NAME;
		return coded ? this.wording.name(line.type()) : line.typeAsWritten();
	}

	private @Nullable String level(AgreementLine line) {
		return (line.level() != null) ? this.wording.name(line.level()) : line.levelAsWritten();
	}

	private static @Nullable String lead(AgreementLine line) {
		return (line.lead() != null) ? line.lead() : line.leadAsWritten();
	}

	private String signers(AgreementLine line) {
		return joined(line.ourSigner(), line.partnerSigners());
	}

	private @Nullable Object end(AgreementLine line) {
		return line.unlimited() ? this.wording.text("agreement.unlimited") : line.runsUntil();
	}

	private String state(AgreementLine line) {
		String state = this.wording.name(line.state());
		return line.inherited() ? joined(state, this.wording.text("agreement.inherited")) : state;
	}

	private static String joined(@Nullable String... parts) {
		return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
	}

}
