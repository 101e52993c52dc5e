"""Checks every LANG/NAME.truth.yml beside this script against its article: YAML, words in order, vocabulary.
named: what the quotation's OWN sentence (or, for a block quote, its introducing or closing line) says outside the marks:
  pronoun = a pronoun, or a verb of saying with a dropped subject (es dijo, ar وأضاف); his/its statement too;
  none = no words that name anybody (a continued quotation, "dice el texto", a headline); surname also with a role before it;
  role = role or common noun (el ministro, ведомство, الشركة). text: the first eight words, or all of a shorter one, cut at a line's end.
source "[^2]" = a note without an address. Terms, names, titles, own words, translations have no speaker. Words inside marks inside marks are not listed."""
import glob,os,sys,yaml
here=os.path.dirname(os.path.abspath(__file__)); bad=0; n=0
for lang in sys.argv[1:] or ('es','ru','ar'):
  for t in sorted(glob.glob(f'{here}/{lang}/*.truth.yml')):
    y=yaml.safe_load(open(t,encoding='utf8')); md=open(t.replace('.truth.yml','.md'),encoding='utf8').read()
    at=0; names={p.get('name') or p.get('organization') or p.get('description') for p in y['people']}; urls={s.get('url') or s.get('note') for s in y['sources']}
    def e(*a):
        global bad; bad+=1; print(os.path.basename(t),*a)
    if y['lang']!=lang: e('lang')
    for r in y['quotations']:
        n+=1; k=md.find(r['text'],at)
        if k<0: e('not in order:',r['text']); continue
        at=k+len(r['text'])
        if r['kind'] in('speech','echo'):
            if r['speaker'] not in names: e('speaker',r['speaker'])
            if r['source'] not in urls|{'to-us','article'}: e('source',r['source'])
            para=md[md.rfind('\n\n',0,k)+2:]; para=para[:para.find('\n\n')] if '\n\n' in para else para
            if md[k-2:k]=='> ' or True:
                prev=md[:k].rstrip('> «“"\n').split('\n\n')[-1]
                ctx=para+prev
            s=r['speaker']
            if r['named']=='full' and lang!='ru' and s not in ctx: e('full?',s,r['text'])
            if r['named']=='surname' and lang!='ru' and s.split()[-1] not in ctx: e('surname?',s,r['text'])
            if r['named'] in('full','surname') and lang=='ru' and s.split()[-1][:-2] not in ctx: e('surname?',s,r['text'])
    w=len(md.split())
    if not 300<=w<=900: e('words',w)
    if len(y['quotations'])<8: e('few')
print(n,'quotations,',bad,'faults')
