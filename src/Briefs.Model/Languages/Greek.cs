namespace Briefs.Model.Languages;

/// <summary>Greek, whose question mark looks like a semicolon.</summary>
internal static class Greek
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["«»", "“”", "‘’", "‹›"],
        OwnStops = ";\u037E",
        Abbreviations = LanguageConventions.Words("""
            κ κκ κα δρ καθ αρ άρ άρθ παρ σελ σ τ τόμ εκ εκδ π.χ δηλ κ.ο.κ βλ πρβλ λ.χ π.μ μ.μ τηλ αγ οδ ιαν
            φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ ν.δ π.δ ν εκατ δισ χιλ
            """),
        Negations = LanguageConventions.Words("δεν δε μην μη όχι ποτέ κανείς τίποτα χωρίς ούτε"),
        ReportingVerbs = LanguageConventions.Words("""
            είπε είπαν λέει λένε έλεγε έλεγαν δήλωσε δήλωσαν δηλώνει πρόσθεσε προσθέτει απάντησε απάντησαν απαντά ρώτησε
            ρώτησαν ρωτά εξήγησε εξηγεί έγραψε έγραψαν γράφει φώναξε φώναξαν τόνισε τονίζει υποστήριξε υποστηρίζει
            ισχυρίστηκε ισχυρίζεται ανέφερε αναφέρει σημείωσε επιβεβαίωσε διέψευσε αρνήθηκε παραδέχθηκε παραδέχτηκε
            ανακοίνωσε προειδοποίησε διηγήθηκε
            """),
    };
}
