#!/usr/bin/env python3
"""Rebuild words.tsv: how often a word is written small, names a place by itself, or has a capital for another reason.

Counted in the Groningen Meaning Bank (ner/gmb/gmb.conll: TOKEN<TAB>TAG, public domain texts). The first token of a sentence and
tokens inside longer names do not count; a demonym (GPE) counts as a place. Kept are words of the gazetteer that were counted
twice, and any word written small five times.
usage: words.py gmb.conll > words.tsv
"""
import gzip, os, re, sys, unicodedata
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))


def fold(word):
    word = unicodedata.normalize('NFKD', word.lower())
    return re.sub(r"[^a-z0-9]", '', ''.join(c for c in word if not unicodedata.combining(c)))


known = set()
with gzip.open(HERE + '/gazetteer.tsv.gz', 'rt', encoding='utf8') as rows:
    for row in rows:
        fields = row.rstrip('\n').split('\t')
        known.update(fold(name) for name in [fields[1], fields[2], *fields[3].split('|')] if ' ' not in name)
with open(HERE + '/demonyms.tsv', encoding='utf8') as rows:
    known.update(fold(row.split('\t')[0]) for row in rows)

small, place, other = Counter(), Counter(), Counter()


def count(sentence):
    for at, (token, tag) in enumerate(sentence):
        goes_on = at + 1 < len(sentence) and sentence[at + 1][1].startswith('I-')
        word = fold(token)
        if token[0].islower():
            small[word] += 1
        elif tag in ('B-GEO', 'B-GPE') and not goes_on:
            place[word] += 1
        elif tag.startswith('B-') and not goes_on or tag == 'O' and at > 0:
            other[word] += 1


sentence = []
with open(sys.argv[1], encoding='utf8') as rows:
    for row in rows:
        fields = row.rstrip('\n').split('\t')
        if len(fields) >= 2:
            sentence.append((fields[0], fields[1]))
        else:
            count(sentence)
            sentence = []
print('word\tsmall\tplace\tother')
for word in sorted(known | small.keys()):
    if word and (small[word] >= 5 or word in known and small[word] + place[word] + other[word] > 1):
        print(word, small[word], place[word], other[word], sep='\t')
